package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A part of an expression, of a known type. */
interface Term {
    FieldType type();

    /** What it is for that object; null where the object has no value. */
    @Nullable Object value(JsonNode item);

    /** Whether it is true for that object. */
    default boolean holds(JsonNode item) {
        return Boolean.TRUE.equals(value(item));
    }
}
