package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that stands in the expression itself. */
record Literal(FieldType type, Object constant) implements Term {
    @Override
    public Object value(JsonNode item) {
        return constant;
    }
}
