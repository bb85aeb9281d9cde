package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Relation;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.ses.SesProfile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How SES words its answers, with the readings that a profile chooses. */
final class SesAnswers {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SesProfile profile;

    SesAnswers(SesProfile profile) {
        this.profile = profile;
    }

    /** {@code {"data": {"customer": [{…}, …]}}}: the singular name, and an array. */
    Reply list(
            int status,
            Entity<SesState> entity,
            Collection<Row> rows,
            List<Relation<SesState>> relations,
            SesState state) {
        ArrayNode items = NODES.arrayNode();
        rows.forEach(row -> items.add(item(row, entity, relations, state)));
        return new Reply(status, enveloped(entity.name(), items));
    }

    /** One entity: as an array of one, or bare. */
    Reply one(Entity<SesState> entity, Row row, List<Relation<SesState>> relations, SesState state) {
        return new Reply(200, enveloped(entity.name(), single(item(row, entity, relations, state))));
    }

    /** One entity that was created just now, or only its id. */
    Reply created(Entity<SesState> entity, Row row, SesState state) {
        ObjectNode item = item(row, entity, List.of(), state);
        if (profile.createdIdOnly()) {
            item.retain("id");
        }
        return new Reply(profile.createdStatus(), enveloped(entity.name(), single(item)));
    }

    /** A payload that is an object of its own. */
    Reply object(String name, Row row) {
        return new Reply(200, enveloped(name, json(row)));
    }

    /** A price book; or only its prices, directly below {@code data}. */
    Reply priceBook(Row book, List<Relation<SesState>> relations, SesState state) {
        ObjectNode item = item(book, CatalogueEntities.PRICE_BOOK, relations, state);
        JsonNode prices = item.path("items");
        return new Reply(
                200,
                profile.barePrices() && prices.isArray()
                        ? enveloped("items", prices)
                        : enveloped(CatalogueEntities.PRICE_BOOK.name(), single(item)));
    }

    /** Done, and nothing to show for it. */
    Reply deleted() {
        return profile.deletedStatus() == 204 ? new Reply(204, null) : new Reply(200, envelope());
    }

    /** What has no envelope. */
    JsonNode plain(Row row) {
        return json(row);
    }

    ObjectNode error(String message, List<Problem> problems) {
        ObjectNode body =
                NODES.objectNode().put("success", false).put("message", message).putNull("data");
        if (!problems.isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            problems.forEach(problem -> errors.addObject()
                    .put("field", problem.name().isEmpty() ? problem.in() : problem.name())
                    .put("message", problem.what() + " (in the " + problem.in() + ")"));
        }
        return body;
    }

    private JsonNode single(ObjectNode item) {
        return profile.bareSingle() ? item : NODES.arrayNode().add(item);
    }

    private ObjectNode enveloped(String name, JsonNode payload) {
        ObjectNode body = envelope();
        body.putObject("data").set(name, payload);
        return body;
    }

    private ObjectNode envelope() {
        ObjectNode body = NODES.objectNode();
        return profile.plainEnvelope() ? body : body.put("success", true).put("message", "");
    }

    private ObjectNode item(Row row, Entity<SesState> entity, List<Relation<SesState>> relations, SesState state) {
        ObjectNode item = json(entity.embedded(state, row));
        for (Relation<SesState> relation : relations) {
            Object related = relation.lookup().apply(state, row);
            // what is not there is left out; an empty list is there
            if (!Row.empty().equals(related)) {
                item.set(relation.name(), json(relation.name(), related));
            }
        }
        return item;
    }

    private ObjectNode json(Row row) {
        ObjectNode object = NODES.objectNode();
        row.entries().forEach(field -> {
            if (!field.getKey().startsWith("_")) {
                object.set(field.getKey(), json(field.getKey(), field.getValue()));
            }
        });
        return object;
    }

    private JsonNode json(String name, @Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Row row) {
            return json(row);
        }
        if (value instanceof Collection<?> values) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(item -> array.add(json("", item)));
            return array;
        }
        if (value instanceof BigDecimal amount) {
            return profile.numericAmounts() ? NODES.numberNode(amount) : NODES.textNode(amount.toPlainString());
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer count) {
            return NODES.numberNode(count);
        }
        String text = value.toString();
        boolean id = (name.equals("id") || name.endsWith("Id")) && text.matches("[0-9]+");
        return id && profile.numericIds() ? NODES.numberNode(new BigInteger(text)) : NODES.textNode(text);
    }
}
