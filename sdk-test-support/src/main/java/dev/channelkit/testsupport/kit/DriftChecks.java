package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.ChannelKitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to be so of one example of an answer. */
final class DriftChecks<C extends AutoCloseable> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final DriftedCall<C> call;

    DriftChecks(DriftedCall<C> call) {
        this.call = call;
    }

    List<KitTest> all() {
        return List.of(
                call.test("unknown fields at every depth survive", this::unknownFields),
                call.test("unknown values of enumerations survive", this::unknownValues),
                call.test("who is strict refuses unknown fields", this::strictly));
    }

    private void unknownFields() {
        JsonNode plain = written(read(call.payload(), false));
        assertThat(call.drifts()).as("drift of the spec's own example").isEmpty();
        Drifted drifted = Drifted.fields(call.payload(), call.schema());

        List<Object> items = read(drifted.payload(), false);
        JsonNode written = written(items);

        assertThat(Drifted.found(written)).isEqualTo(drifted.put());
        assertThat(strip(written)).isEqualTo(plain);
        assertThat(Models.holding(items, Drifted.FIELD))
                .as("models whose unknownFields() tell")
                .isEqualTo(drifted.models());
        assertThat(call.drifts())
                .allMatch(drift -> drift.kind() == Drift.Kind.UNKNOWN_FIELD)
                .allMatch(drift -> drift.path().endsWith(Drifted.FIELD))
                .hasSize(drifted.closed());
    }

    private void unknownValues() {
        Drifted drifted = Drifted.values(call.payload(), call.schema());
        if (drifted.put().isEmpty()) {
            return; // nothing is enumerated
        }
        JsonNode plain = written(read(call.payload(), false));

        JsonNode written = written(read(drifted.payload(), false));

        assertThat(Drifted.found(written)).isEqualTo(drifted.put());
        assertThat(call.drifts()).as("a value that no spec knows is no drift").isEmpty();
        assertThat(unlike(written, plain)).as("what else changed").isEmpty();
    }

    private void strictly() {
        Drifted drifted = Drifted.fields(call.payload(), call.schema());

        Throwable thrown = catchThrowable(() -> read(drifted.payload(), true));

        if (drifted.closed() == 0) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(ChannelKitException.class).hasStackTraceContaining(Drifted.FIELD);
        }
    }

    private List<Object> read(JsonNode payload, boolean strict) {
        return call.read(payload, JsonNode::toString, Format.JSON, strict);
    }

    /** As the payload stands: alone, or in a list. */
    private JsonNode written(List<Object> items) {
        ArrayNode list = JSON.createArrayNode();
        items.forEach(item -> list.add(json(Json.write(item, Models.codec(item)))));
        return call.payload().isArray() || list.size() != 1 ? list : list.get(0);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static JsonNode strip(JsonNode written) {
        JsonNode copy = written.deepCopy();
        copy.findParents(Drifted.FIELD).forEach(holder -> ((ObjectNode) holder).remove(Drifted.FIELD));
        return copy;
    }

    /** Where the one has something else than the other, but for values that a test put in. */
    private static List<String> unlike(JsonNode written, JsonNode plain) {
        List<String> unlike = new ArrayList<>();
        compare(written, plain, "", unlike);
        return unlike;
    }

    private static void compare(
            @Nullable JsonNode written, @Nullable JsonNode plain, String path, List<String> unlike) {
        if (written != null && written.asText().startsWith(Drifted.VALUE)) {
            return;
        }
        if (written instanceof ObjectNode object && plain instanceof ObjectNode other) {
            object.properties()
                    .forEach(field ->
                            compare(field.getValue(), other.get(field.getKey()), path + "/" + field.getKey(), unlike));
            other.fieldNames().forEachRemaining(name -> {
                if (!object.has(name)) {
                    unlike.add(path + "/" + name + " is missing");
                }
            });
        } else if (written instanceof ArrayNode && plain instanceof ArrayNode && written.size() == plain.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(written.get(i), plain.get(i), path + "/" + i, unlike);
            }
        } else if (!Objects.equals(written, plain)) {
            unlike.add(path + " is " + written + ", was " + plain);
        }
    }
}
