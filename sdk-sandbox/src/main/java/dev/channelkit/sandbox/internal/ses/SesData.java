package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.FieldKind;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads own data into a state. The schema is in docs/sandbox.md; what does not fit is said with its place. */
final class SesData {
    // owners first, so that what refers to them can be checked
    private static final Map<String, Entity<SesState>> MEMBERS = members();
    private static final Map<String, Entity<SesState>> REFERENCES = Map.of(
            "groupId", SesEntities.GROUP,
            "customerId", SesEntities.CUSTOMER,
            "partnerId", SesEntities.PARTNER,
            "copyFromId", CatalogueEntities.PRICE_BOOK);
    private static final List<String> NESTED =
            List.of("address", "lines", "customFieldsValues", "priceBooksLinks", "items", "periods", "skus");

    private final SesState state;

    SesData(SesState state) {
        this.state = state;
    }

    private static Map<String, Entity<SesState>> members() {
        Map<String, Entity<SesState>> members = new LinkedHashMap<>();
        members.put("cloudProviders", SesEntities.CLOUD_PROVIDER);
        members.put("priceBooks", CatalogueEntities.PRICE_BOOK);
        members.put("skus", CatalogueEntities.SKU);
        members.put("products", CatalogueEntities.PRODUCT);
        members.put("plans", CatalogueEntities.PLAN);
        members.put("groups", SesEntities.GROUP);
        members.put("partners", SesEntities.PARTNER);
        members.put("customFields", SesEntities.CUSTOM_FIELD);
        members.put("customers", SesEntities.CUSTOMER);
        members.put("customerUsers", SesEntities.CUSTOMER_USER);
        members.put("cloudAccounts", SesEntities.CLOUD_ACCOUNT);
        members.put("invoices", SesEntities.INVOICE);
        members.put("myInvoices", SesEntities.MY_INVOICE);
        members.put("orders", CatalogueEntities.ORDER);
        members.put("subscriptions", CatalogueEntities.SUBSCRIPTION);
        members.put("callbacks", SesEntities.CALLBACK);
        members.put("consoleUsers", SesEntities.CONSOLE_USER);
        return members;
    }

    void read(JsonNode data) {
        data.properties().forEach(member -> {
            String name = member.getKey();
            if (!MEMBERS.containsKey(name) && !name.equals("generated") && !name.equals("reports")) {
                throw new IllegalArgumentException("ses has no '" + name + "' in its data");
            }
        });
        MEMBERS.forEach((name, entity) -> rows(data, name, entity));
        data.path("reports").forEach(this::report);
    }

    private void rows(JsonNode data, String name, Entity<SesState> entity) {
        JsonNode rows = data.path(name);
        if (!rows.isArray() && !rows.isMissingNode()) {
            throw new IllegalArgumentException("ses." + name + " must be an array");
        }
        Table table = state.table(entity);
        for (int i = 0; i < rows.size(); i++) {
            String place = "ses." + name + "[" + i + "]";
            Row.Builder row = Row.builder();
            row.set("id", id(place, rows.get(i), table));
            for (Map.Entry<String, JsonNode> field : rows.get(i).properties()) {
                String at = place + "." + field.getKey();
                if (field.getKey().equals("partnerId") && entity == SesEntities.CUSTOMER) {
                    // customers do not say whose they are; the partner's relations do
                    row.set("_partnerId", field.getValue().asText());
                } else if (!field.getKey().equals("id")) {
                    row.set(field.getKey(), value(at, field.getKey(), field.getValue(), entity));
                }
                refersTo(at, field.getKey(), field.getValue());
            }
            table.put(row.build());
        }
    }

    private static String id(String place, JsonNode row, Table table) {
        String id = row.path("id").asText(table.nextId());
        try {
            FieldKind.ID.key(id);
            return id;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ".id " + e.getMessage(), e);
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

    private void refersTo(String place, String field, JsonNode value) {
        Entity<SesState> entity = REFERENCES.get(field);
        if (entity != null
                && !value.isNull()
                && state.table(entity).find(value.asText()).isEmpty()) {
            throw new IllegalArgumentException(place + ": there is no " + value.asText());
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
