package dev.channelkit.commons.codec;

import java.util.Locale;
import java.util.Objects;

/**
 * A place where an answer is not as the spec says. It names the place and the types, never the value: logs must not leak.
 *
 * @param kind what became of the value
 * @param type the model that holds the field, such as {@code Customer}; the type being read where there is no model around it
 * @param path where it stands, such as {@code /data/customer/3/total}; keys of maps are data and shown as {@code *}, long paths are cut
 * @param expected what the spec declares, such as {@code decimal}; {@code nothing} for an unknown field
 * @param found what stood there
 */
public record Drift(Kind kind, String type, String path, String expected, WireReader.Kind found) {

    /** What became of the value. */
    public enum Kind {
        /** The spec does not know the field; it is kept raw. */
        UNKNOWN_FIELD,
        /** Not readable as declared: kept raw where there is an object to keep it in, otherwise left out. */
        MISTYPED,
        /** Read without loss, though spelt in another way than declared. */
        LENIENT,
        /** The whole answer came in XML where JSON was asked for; it was read as what it is. Strict reading takes no offence. */
        OTHER_FORMAT
    }

    public Drift {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** One line for a log. */
    @Override
    public String toString() {
        if (kind == Kind.OTHER_FORMAT) {
            return type + ": expected " + expected + ", found XML";
        }
        return type + " " + path + ": expected " + expected + ", found "
                + found.name().toLowerCase(Locale.ROOT);
    }
}
