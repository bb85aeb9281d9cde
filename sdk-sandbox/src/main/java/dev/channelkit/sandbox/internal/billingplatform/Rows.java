package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How records and rows look on the wire, by the profile. Thread-safe. */
final class Rows {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    // enumerations, which the spec cannot have a null among
    private static final Set<String> NEVER_NULL = Set.of(
            "Status",
            "BillingCycle",
            "InvoiceDeliveryMethod",
            "OnEndDate",
            "PackageStatus",
            "RequestMethod",
            "ResponseFormat",
            "CSVEndLineFormat");

    private final BillingPlatformProfile profile;

    Rows(BillingPlatformProfile profile) {
        this.profile = profile;
    }

    /** A record of that entity, with its fields that have no value where the profile shows them. */
    ObjectNode record(Map<String, Object> values, EntityModel entity) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        if (profile.nulls().equals("shown")) {
            entity.fields().stream()
                    .map(FieldModel::name)
                    .filter(name -> !NEVER_NULL.contains(name))
                    .forEach(name -> all.put(name, values.get(name)));
        }
        all.putAll(values);
        return shown(all);
    }

    /** A row of a query. */
    ObjectNode row(Map<String, Object> values) {
        return shown(new LinkedHashMap<>(values));
    }

    private ObjectNode shown(Map<String, @Nullable Object> values) {
        ObjectNode row = NODES.objectNode();
        values.forEach((name, value) -> row.set(name(name), value(name, value)));
        return row;
    }

    /** A name of a field as it is shown. */
    String name(String name) {
        return profile.names().equals("pascal") || name.isEmpty()
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private JsonNode value(String name, @Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Boolean flag) {
            return flag(flag);
        }
        if (value instanceof BigDecimal number) {
            return profile.numbers().equals("number")
                    ? NODES.numberNode(number)
                    : NODES.textNode(number.toPlainString());
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(String.valueOf(item)));
            return array;
        }
        String text = String.valueOf(value);
        boolean id = profile.ids().equals("number")
                && name.endsWith("Id")
                && NUMBER.matcher(text).matches();
        return id ? NODES.numberNode(Long.parseLong(text)) : NODES.textNode(text);
    }

    private JsonNode flag(boolean flag) {
        return switch (profile.flagForm()) {
            case "number" -> NODES.numberNode(flag ? 1 : 0);
            case "boolean" -> NODES.booleanNode(flag);
            default -> NODES.textNode(flag ? "1" : "0");
        };
    }
}
