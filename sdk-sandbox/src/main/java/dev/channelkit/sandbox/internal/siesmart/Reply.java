package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.internal.http.Answer;
import java.util.Collection;

/** Answers that succeed. */
final class Reply {
    private Reply() {}

    static Answer json(int status, JsonNode body) {
        return Answer.of(status, "application/json", body.toString());
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer list(Collection<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return ok(array);
    }

    static Answer none() {
        return Answer.empty(204);
    }
}
