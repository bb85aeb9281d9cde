package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.FieldKind;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads own data into a state. The schema is in docs/sandbox.md; what does not fit is said with its place. */
final class SesData {
    private static final List<String> NESTED = List.of("address", "lines", "customFieldsValues", "priceBooksLinks");

    private final SesState state;

    SesData(SesState state) {
        this.state = state;
    }

    void read(JsonNode data) {
        data.properties().forEach(member -> {
            if (!List.of(
                            "generated",
                            "cloudProviders",
                            "groups",
                            "customers",
                            "cloudAccounts",
                            "invoices",
                            "myInvoices",
                            "reports")
                    .contains(member.getKey())) {
                throw new IllegalArgumentException("ses has no '" + member.getKey() + "' in its data");
            }
        });
        // owners first, so that what refers to them can be checked
        rows(data, "cloudProviders", SesEntities.CLOUD_PROVIDER, state.providers);
        rows(data, "groups", SesEntities.GROUP, state.groups);
        rows(data, "customers", SesEntities.CUSTOMER, state.customers);
        rows(data, "cloudAccounts", SesEntities.CLOUD_ACCOUNT, state.accounts);
        rows(data, "invoices", SesEntities.INVOICE, state.invoices);
        rows(data, "myInvoices", SesEntities.MY_INVOICE, state.myInvoices);
        data.path("reports").forEach(this::report);
    }

    private void rows(JsonNode data, String name, Entity<SesState> entity, Table table) {
        JsonNode rows = data.path(name);
        if (!rows.isArray() && !rows.isMissingNode()) {
            throw new IllegalArgumentException("ses." + name + " must be an array");
        }
        for (int i = 0; i < rows.size(); i++) {
            String place = "ses." + name + "[" + i + "]";
            Row.Builder row = Row.builder();
            row.set("id", rows.get(i).path("id").asText(table.nextId()));
            for (Map.Entry<String, JsonNode> field : rows.get(i).properties()) {
                row.set(field.getKey(), value(place + "." + field.getKey(), field.getKey(), field.getValue(), entity));
            }
            Row read = row.build();
            refersTo(place + ".groupId", read.text("groupId"), state.groups);
            refersTo(place + ".customerId", read.text("customerId"), state.customers);
            table.put(read);
        }
    }

    private static @Nullable Object value(String place, String name, JsonNode value, Entity<SesState> entity) {
        if (value.isNull()) {
            return null;
        }
        if (NESTED.contains(name) && value.isContainerNode()) {
            return nested(value);
        }
        FieldKind kind = entity.field(name)
                .orElseThrow(() -> new IllegalArgumentException(place + ": " + entity.name() + " has no such field"));
        try {
            kind.key(value.asText());
            return kind.value(value.asText());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + " " + e.getMessage(), e);
        }
    }

    private static Object nested(JsonNode value) {
        if (value.isArray()) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(nested(item)));
            return List.copyOf(items);
        }
        if (!value.isObject()) {
            return value.asText();
        }
        Row.Builder row = Row.builder();
        value.properties().forEach(field -> row.set(field.getKey(), nestedField(field.getValue())));
        return row.build();
    }

    private static @Nullable Object nestedField(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isBoolean()
                ? value.asBoolean()
                : value.isNumber() ? new BigDecimal(value.asText()) : nested(value);
    }

    private static void refersTo(String place, String id, Table table) {
        if (!id.isEmpty() && table.find(id).isEmpty()) {
            throw new IllegalArgumentException(place + ": there is no " + id);
        }
    }

    private void report(JsonNode report) {
        YearMonth month = Period.parse(report.path("period").asText())
                .orElseThrow(() -> new IllegalArgumentException("ses.reports: period is no month such as m-1-2025"));
        if (!report.path("data").isArray()) {
            throw new IllegalArgumentException("ses.reports: data must be an array of nodes");
        }
        state.reports.put(new SesState.ReportKey(report.path("source").asText(), month), report.path("data"));
    }
}
