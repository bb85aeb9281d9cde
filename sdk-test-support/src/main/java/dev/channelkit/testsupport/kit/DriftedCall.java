package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** A call that is answered with one of the spec's examples, in which a test has changed something. */
final class DriftedCall<C extends AutoCloseable> {
    private final Kit<C> kit;
    private final ContractCase<C> contract;
    private final Answer answer;
    private final PayloadSchema schema;
    private final JsonNode whole;
    private final @Nullable JsonPointer place;
    private final List<Drift> drifts = new ArrayList<>();

    DriftedCall(Kit<C> kit, ContractCase<C> contract, Answer answer, PayloadSchema schema) {
        this.kit = kit;
        this.contract = contract;
        this.answer = answer;
        this.schema = schema;
        this.whole = kit.server().exampleValue(answer);
        this.place = schema.in(whole);
    }

    KitTest test(String name, Executable body) {
        return new KitTest(contract.operation().id(), name + ", of " + answer.example(), body);
    }

    KitOperation operation() {
        return kit.spec().operation(contract.operation().id());
    }

    int status() {
        return answer.status();
    }

    SpecPart schema() {
        return schema.schema();
    }

    /** The example's payload; an empty list where it has none. */
    JsonNode payload() {
        return place == null ? JsonNodeFactory.instance.arrayNode() : whole.at(place);
    }

    /** What the last call was told of that the spec does not know; that an answer comes in XML is no such thing. */
    List<Drift> drifts() {
        return List.copyOf(drifts);
    }

    /** Makes the call, which is answered with this payload in the example's envelope. */
    List<Object> read(JsonNode payload, Function<JsonNode, String> spelling, Format format, boolean strict) {
        drifts.clear();
        KitSettings settings = kit.loggedIn().format(format).strict(strict).listener(new CallListener() {
            @Override
            public void drift(Operation operation, Drift drift) {
                if (drift.kind() != Drift.Kind.OTHER_FORMAT) {
                    drifts.add(drift);
                }
            }
        });
        String mediaType = format == Format.XML ? "text/xml" : "application/json";
        String body = spelling.apply(with(payload));
        kit.server()
                .answer(
                        contract.operation().id(),
                        request -> new MockResponse.Builder()
                                .code(answer.status())
                                .addHeader("Content-Type", mediaType)
                                .body(body)
                                .build());
        return Models.items(contract.invoker().invoke(kit.client(settings)));
    }

    private JsonNode with(JsonNode payload) {
        if (place == null || place.matches()) {
            return place == null ? whole : payload;
        }
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(place.head())).set(place.last().getMatchingProperty(), payload);
        return copy;
    }
}
