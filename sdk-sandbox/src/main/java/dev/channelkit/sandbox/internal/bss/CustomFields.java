package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Custom fields: every entity has the same three of a kind, with values of its own. */
final class CustomFields {
    private static final Map<String, String> NAMES = Map.of(
            BssState.ACCOUNTS, "ERP number",
            BssState.PRODUCTS, "Catalogue page",
            BssState.ORDERS, "Purchase order",
            BssState.SUBSCRIPTIONS, "Domain prefix",
            BssState.INVOICES, "Cost centre");

    private final BssAnswers answers;

    CustomFields(BssAnswers answers) {
        this.answers = answers;
    }

    Operation read(String table, String parameter) {
        return (state, exchange) -> {
            String id = exchange.path(parameter);
            found(state, table, id);
            return answers.children(of(state, table, id), "data");
        };
    }

    Operation update(String table, String parameter) {
        return (state, exchange) -> update(state, exchange, table, exchange.path(parameter));
    }

    private Answer update(BssState state, Exchange exchange, String table, String id) {
        ObjectNode row = found(state, table, id);
        if (table.equals(BssState.ORDERS) && !row.path("status").asText().equals("Draft")) {
            throw Rules.no("Only drafts can be changed.");
        }
        Map<String, JsonNode> values = new HashMap<>(state.customValues(table, id));
        List<ObjectNode> fields = of(state, table, id);
        for (JsonNode given : exchange.body()) {
            String fieldId = given.path("id").asText();
            ObjectNode field = fields.stream()
                    .filter(one -> one.path("id").asText().equals(fieldId))
                    .findFirst()
                    .orElseThrow(() -> RefusedException.badField("id", "names no custom field: " + fieldId));
            JsonNode value =
                    given.path("value").isMissingNode() ? JsonNodeFactory.instance.nullNode() : given.path("value");
            mustFit(field, value);
            values.put(fieldId, value);
        }
        state.customValues(table, id, values);
        return answers.done(exchange, id);
    }

    private static void mustFit(ObjectNode field, JsonNode value) {
        String name = field.path("name").asText();
        if (field.path("isReadOnly").asBoolean()) {
            throw Rules.no("The custom field " + name + " is read-only.");
        }
        boolean listed = field.path("predefinedValues")
                .valueStream()
                .anyMatch(one -> one.path("name").asText().equals(value.asText()));
        if (field.path("kind").asText().equals("List") && !value.isNull() && !listed) {
            throw Rules.no("The custom field " + name + " does not have the value " + value.asText() + ".");
        }
    }

    private static ObjectNode found(BssState state, String table, String id) {
        return table.equals(BssState.ACCOUNTS) ? Rules.account(state, id) : state.get(table, id);
    }

    private static List<ObjectNode> of(BssState state, String table, String id) {
        Map<String, JsonNode> values = state.customValues(table, id);
        List<ObjectNode> fields = new ArrayList<>();
        fields.add(field("1", NAMES.getOrDefault(table, "Note"), values, 1));
        ObjectNode segment = field("2", "Segment", values, 2).put("kind", "List");
        ArrayNode choices = segment.putArray("predefinedValues");
        choices.addObject().put("id", "10").put("name", "Commercial");
        choices.addObject().put("id", "11").put("name", "Education");
        fields.add(segment);
        fields.add(field("3", "Synchronisation id", values, 3)
                .put("isReadOnly", true)
                .put("value", "sync-" + BssState.key(id)));
        return fields;
    }

    private static ObjectNode field(String id, String name, Map<String, JsonNode> values, int order) {
        ObjectNode field = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
        field.set("value", values.getOrDefault(id, JsonNodeFactory.instance.nullNode()));
        return field.put("kind", "SimpleValue")
                .put("dataType", "Text")
                .put("isRequired", false)
                .put("isReadOnly", false)
                .put("availableToStorefront", true)
                .put("sortOrder", order)
                .putNull("description");
    }
}
