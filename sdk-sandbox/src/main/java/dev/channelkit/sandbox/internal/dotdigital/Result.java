package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What an operation came to.
 *
 * @param contract what the body is; empty for a number on its own
 * @param body times as ISO 8601 in UTC, enumerations as words; missing for an empty answer
 */
record Result(String contract, JsonNode body) {
    /** Done, and nothing to tell. */
    static Result done() {
        return new Result(Contracts.DONE, JsonNodeFactory.instance.objectNode().put("Success", true));
    }

    static Result number(long value) {
        return new Result("", JsonNodeFactory.instance.numberNode(value));
    }

    static Result empty() {
        return new Result("", JsonNodeFactory.instance.missingNode());
    }
}
