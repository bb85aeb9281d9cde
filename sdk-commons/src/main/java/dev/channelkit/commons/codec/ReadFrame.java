package dev.channelkit.commons.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object, list or map that a reader is inside of. Frames are used again for the next one at the same depth. */
final class ReadFrame {
    private static final FieldTable NO_FIELDS = FieldTable.of("");

    enum Shape {
        OBJECT,
        LIST,
        MAP
    }

    Shape shape = Shape.OBJECT;
    FieldTable table = NO_FIELDS;
    /** The field being read, or the item. */
    int index;
    /** The field of the table that was met last in JSON. */
    PlainName met = NO_FIELDS.start();
    /** While a field that the table does not know is looked at. */
    @Nullable String unknownName;
    /** What stands in place of the object; then there is nothing to enter. */
    @Nullable RawValue whole;

    private long low;
    private long @Nullable [] high;
    private @Nullable Map<String, RawValue> unknown;
    private @Nullable Map<Integer, RawValue> mistyped;
    // XML repeats an element where JSON has a list, known or not
    private @Nullable Map<String, StringBuilder> repeatable;

    void object(FieldTable fields, @Nullable RawValue hollow) {
        shape = Shape.OBJECT;
        table = fields;
        whole = hollow;
        met = fields.start();
        low = 0;
        high = fields.size() > 64 ? new long[(fields.size() - 1) >> 6] : null;
    }

    void items(Shape listOrMap) {
        shape = listOrMap;
        index = -1;
    }

    /** Moves to a field of the table. Met again, only the last occurrence counts. */
    void enter(int field) {
        index = field;
        if (field < 64) {
            low |= 1L << field;
        } else if (high != null) {
            high[(field >> 6) - 1] |= 1L << field;
        }
        if (mistyped != null) {
            mistyped.remove(field);
        }
    }

    /** Remembers that this field, if it is one, comes after the one met before. */
    void follow(int field) {
        if (field >= 0) {
            PlainName name = table.plainName(field);
            met.next = name;
            met = name;
        }
    }

    /** Whether the field was entered. */
    boolean isMet(int field) {
        return field < 64 ? (low & 1L << field) != 0 : high != null && (high[(field >> 6) - 1] & 1L << field) != 0;
    }

    void keep(RawValue raw) {
        if (mistyped == null) {
            mistyped = new LinkedHashMap<>();
        }
        mistyped.put(index, raw);
    }

    void keepUnknown(String name, RawValue raw) {
        if (unknown == null) {
            unknown = new LinkedHashMap<>();
        }
        unknown.put(name, raw);
    }

    /** Where to put one more slice of XML that the table does not know. */
    StringBuilder slices(String name) {
        if (repeatable == null) {
            repeatable = new LinkedHashMap<>();
        }
        return repeatable.computeIfAbsent(name, any -> new StringBuilder());
    }

    /** What the object carried; the frame is then free. */
    FieldState state() {
        if (whole != null) {
            FieldState hollow = FieldState.hollow(whole);
            whole = null;
            return hollow;
        }
        if (repeatable != null) {
            repeatable.forEach((name, text) -> keepUnknown(name, RawValue.wellFormedXml(text.toString())));
            repeatable = null;
        }
        if (unknown == null && mistyped == null) {
            return table.state(low, high);
        }
        FieldState state = FieldState.of(low, high, FieldState.Extras.of(unknown, mistyped));
        unknown = null;
        mistyped = null;
        return state;
    }

    /** One step of a path to where the reader stands. Keys of a map are data, which a path must not show. */
    String step() {
        return switch (shape) {
            case OBJECT -> unknownName == null ? table.name(index) : WirePath.printable(unknownName);
            case LIST -> Integer.toString(index);
            case MAP -> "*";
        };
    }
}
