package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
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
    // UTF-8 without saying so: clients on Windows are known to take it for Latin-1
    private static final String TYPE = "application/json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final SesProfile profile;

    SesAnswers(SesProfile profile) {
        this.profile = profile;
    }

    /** {@code {"data": {"customer": [{…}, …]}}}: the singular name, and an array. */
    Answer list(
            int status,
            Entity<SesState> entity,
            Collection<Row> rows,
            List<Relation<SesState>> relations,
            SesState state) {
        ArrayNode items = NODES.arrayNode();
        rows.forEach(row -> items.add(item(row, entity, relations, state)));
        return answer(status, enveloped(entity.name(), items));
    }

    /** One entity: as an array of one, or bare. */
    Answer one(int status, Entity<SesState> entity, Row row, List<Relation<SesState>> relations, SesState state) {
        ObjectNode item = item(row, entity, relations, state);
        return answer(
                status,
                enveloped(
                        entity.name(),
                        profile.bareSingle() ? item : NODES.arrayNode().add(item)));
    }

    /** A payload that is an object of its own. */
    Answer object(String name, Row row) {
        return answer(200, enveloped(name, json(row)));
    }

    Answer error(int status, String message, List<Problem> problems) {
        ObjectNode body =
                NODES.objectNode().put("success", false).put("message", message).putNull("data");
        if (!problems.isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            problems.forEach(problem -> errors.addObject()
                    .put("field", problem.name().isEmpty() ? problem.in() : problem.name())
                    .put("message", problem.what() + " (in the " + problem.in() + ")"));
        }
        return answer(status, body);
    }

    Answer answer(int status, JsonNode body) {
        try {
            return Answer.of(status, TYPE, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private ObjectNode enveloped(String name, JsonNode payload) {
        ObjectNode body = NODES.objectNode();
        if (!profile.plainEnvelope()) {
            body.put("success", true).put("message", "");
        }
        body.putObject("data").set(name, payload);
        return body;
    }

    private ObjectNode item(Row row, Entity<SesState> entity, List<Relation<SesState>> relations, SesState state) {
        Row own = row;
        for (Relation<SesState> relation : entity.relations()) {
            own = own.without(relation.name());
        }
        ObjectNode item = json(own);
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
        boolean id = name.equals("id") || name.endsWith("Id");
        return id && profile.numericIds()
                ? NODES.numberNode(new BigInteger(value.toString()))
                : NODES.textNode(value.toString());
    }
}
