package dev.channelkit.sandbox.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of the listed objects. */
public record Field(String name, FieldType type) implements Term {
    /** Its value, as text, a decimal, a boolean or an instant; null where the object has none that fits, such as a word for a number. */
    @Override
    public @Nullable Object value(JsonNode item) {
        JsonNode value = item.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (type) {
            case TEXT -> value.asText();
            case ID -> value.asText().toLowerCase(Locale.ROOT);
            case NUMBER -> value.isNumber() ? value.decimalValue() : null;
            case FLAG -> value.isBoolean() ? value.booleanValue() : null;
            case TIME -> OffsetDateTime.parse(value.asText()).toInstant();
        };
    }
}
