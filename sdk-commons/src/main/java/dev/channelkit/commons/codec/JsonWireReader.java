package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON. */
final class JsonWireReader implements WireReader {
    private final JsonTokens tokens;
    private final ReadOptions options;
    private final boolean silent;
    // where in the whole answer this reader started, and what it reads: for drift outside of any object
    private final String prefix;
    private final String rootType;

    private ReadFrame[] frames = new ReadFrame[8];
    private int depth;
    // the value that begin() met in place of an object, until the method that asked for the object takes it
    private @Nullable RawValue hollow;
    private @Nullable FieldState lastState;

    JsonWireReader(JsonTokens tokens, ReadOptions options, String prefix, String rootType) {
        this.tokens = tokens;
        this.options = options;
        this.silent = !options.strict() && options.listener() == DriftListener.NONE;
        this.prefix = prefix;
        this.rootType = rootType;
    }

    @Override
    public void begin(FieldTable fields) {
        Kind found = kind();
        if (found == Kind.OBJECT) {
            tokens.beginObject();
            push().object(fields, null);
            return;
        }
        RawValue whole = copy();
        if (found != Kind.NULL) {
            drift(Drift.Kind.MISTYPED, fields.model(), found);
        }
        push().object(fields, whole);
        hollow = whole;
    }

    @Override
    public int next() {
        ReadFrame frame = frames[depth - 1];
        if (frame.whole != null) {
            return END;
        }
        while (tokens.more()) {
            String name = tokens.name();
            int field = frame.table.find(name);
            if (field >= 0) {
                frame.enter(field);
                return field;
            }
            Kind found = kind();
            frame.unknownName = name;
            drift(Drift.Kind.UNKNOWN_FIELD, "nothing", found);
            frame.unknownName = null;
            frame.keepUnknown(name, copy());
        }
        return END;
    }

    @Override
    public FieldState end() {
        ReadFrame frame = frames[--depth];
        if (frame.whole == null) {
            tokens.endObject();
        }
        FieldState state = frame.state();
        lastState = state;
        return state;
    }

    @Override
    public Kind kind() {
        return tokens.kind();
    }

    @Override
    public String scalar() {
        return switch (kind()) {
            case BOOLEAN -> String.valueOf(tokens.bool());
            case NULL -> {
                tokens.nul();
                yield "null";
            }
            default -> tokens.string();
        };
    }

    @Override
    public void mistyped(String expected) {
        Kind found = kind();
        keep(copy());
        drift(Drift.Kind.MISTYPED, expected, found);
    }

    @Override
    public void mistyped(String expected, Kind found, String scalar) {
        keep(RawValue.wellFormedJson(found == Kind.TEXT ? JsonText.quoted(scalar) : scalar));
        drift(Drift.Kind.MISTYPED, expected, found);
    }

    @Override
    public void lenient(String expected, Kind found) {
        drift(Drift.Kind.LENIENT, expected, found);
    }

    @Override
    public @Nullable String text() {
        switch (kind()) {
            case TEXT:
                return tokens.string();
            case NUMBER:
                lenient("text", Kind.NUMBER);
                return tokens.string();
            case NULL:
                tokens.nul();
                return null;
            default:
                mistyped("text");
                return null;
        }
    }

    @Override
    public @Nullable BigDecimal decimal() {
        Kind found = number("decimal");
        if (found == null) {
            return null;
        }
        String digits = tokens.string();
        return converted("decimal", found, digits, Numbers.decimal(digits), found == Kind.NUMBER);
    }

    @Override
    public @Nullable Integer int32() {
        Kind found = number("int32");
        if (found == null) {
            return null;
        }
        String digits = tokens.string();
        Long value = Numbers.int64(digits);
        Integer fitting = value == null || value.intValue() != value.longValue() ? null : Integer.valueOf(value.intValue());
        return converted("int32", found, digits, fitting, found == Kind.NUMBER && Numbers.isInteger(digits));
    }

    @Override
    public @Nullable Long int64() {
        Kind found = number("int64");
        if (found == null) {
            return null;
        }
        String digits = tokens.string();
        Long value = Numbers.int64(digits);
        return converted("int64", found, digits, value, found == Kind.NUMBER && Numbers.isInteger(digits));
    }

    @Override
    public @Nullable Double float64() {
        Kind found = number("float64");
        if (found == null) {
            return null;
        }
        String digits = tokens.string();
        return converted("float64", found, digits, Numbers.float64(digits), found == Kind.NUMBER);
    }

    @Override
    public @Nullable Boolean bool() {
        switch (kind()) {
            case BOOLEAN:
                return tokens.bool();
            case TEXT:
                String text = tokens.string();
                Boolean value = text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
                return converted("boolean", Kind.TEXT, text, value, false);
            case NULL:
                tokens.nul();
                return null;
            default:
                mistyped("boolean");
                return null;
        }
    }

    @Override
    public @Nullable LocalDate date() {
        String text = declaredText("date");
        if (text == null) {
            return null;
        }
        LocalDate date = Dates.date(text);
        return date != null ? date : converted("date", Kind.TEXT, text, Dates.midnight(text), false);
    }

    @Override
    public @Nullable OffsetDateTime dateTime() {
        String text = declaredText("date-time");
        if (text == null) {
            return null;
        }
        OffsetDateTime time = Dates.dateTime(text);
        return time != null ? time : converted("date-time", Kind.TEXT, text, Dates.zoneless(text), false);
    }

    @Override
    public byte @Nullable [] bytes() {
        String text = declaredText("base64 text");
        if (text == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            mistyped("base64 text", Kind.TEXT, text);
            return null;
        }
    }

    @Override
    public @Nullable RawValue raw() {
        if (kind() == Kind.NULL) {
            tokens.nul();
            return null;
        }
        return copy();
    }

    @Override
    public <T> @Nullable T value(Codec<T> codec) {
        if (kind() == Kind.NULL) {
            tokens.nul();
            return null;
        }
        T value = codec.read(this);
        RawValue instead = hollow;
        if (instead == null) {
            return value;
        }
        hollow = null;
        keep(instead);
        return null;
    }

    @Override
    public <T> @Nullable List<T> list(@Nullable List<T> before, Codec<T> items) {
        return list(items, true);
    }

    @Override
    public <T> @Nullable List<T> oneOrMany(@Nullable List<T> before, Codec<T> items) {
        return list(items, false);
    }

    @Override
    public <T> @Nullable Map<String, T> map(Codec<T> values) {
        Kind found = kind();
        if (found == Kind.NULL) {
            tokens.nul();
            return null;
        }
        if (found != Kind.OBJECT) {
            RawValue raw = copy();
            // PHP cannot tell an empty map from an empty list
            boolean empty = raw.text().equals("[]");
            if (!empty) {
                keep(raw);
            }
            drift(empty ? Drift.Kind.LENIENT : Drift.Kind.MISTYPED, "map of " + values.typeName(), found);
            return empty ? Map.of() : null;
        }
        tokens.beginObject();
        push().items(ReadFrame.Shape.MAP);
        Map<String, T> map = new LinkedHashMap<>();
        while (tokens.more()) {
            String key = tokens.name();
            T value = item(values);
            if (value == null) {
                map.remove(key);
            } else {
                map.put(key, value);
            }
        }
        depth--;
        tokens.endObject();
        return Collections.unmodifiableMap(map);
    }

    private <T> @Nullable List<T> list(Codec<T> items, boolean bareIsDrift) {
        switch (kind()) {
            case ARRAY:
                return array(items);
            case NULL:
                tokens.nul();
                return null;
            default:
                return bare(items, bareIsDrift);
        }
    }

    private <T> List<T> array(Codec<T> items) {
        tokens.beginArray();
        ReadFrame frame = push();
        frame.items(ReadFrame.Shape.LIST);
        List<T> list = new ArrayList<>();
        while (tokens.more()) {
            frame.index++;
            T item = item(items);
            if (item != null) {
                list.add(item);
            }
        }
        depth--;
        tokens.endArray();
        return list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
    }

    private <T> @Nullable List<T> bare(Codec<T> items, boolean isDrift) {
        Kind found = kind();
        lastState = null;
        T item = value(items);
        if (item == null) {
            return null;
        }
        // an empty object in place of a list is how PHP may spell "none", not an item
        boolean none = found == Kind.OBJECT && lastState != null && lastState.isEmpty();
        if (isDrift || none) {
            lenient("list of " + items.typeName(), found);
        }
        return none ? List.of() : List.of(item);
    }

    private <T> @Nullable T item(Codec<T> codec) {
        Kind found = kind();
        T item = codec.read(this);
        if (found == Kind.NULL && (item == null || hollow != null)) {
            drift(Drift.Kind.MISTYPED, codec.typeName(), Kind.NULL);
        }
        hollow = null;
        return item;
    }

    /** TEXT or NUMBER under the cursor; null if something else was, and is now dealt with. */
    private @Nullable Kind number(String expected) {
        Kind found = kind();
        switch (found) {
            case NUMBER, TEXT:
                return found;
            case NULL:
                tokens.nul();
                return null;
            default:
                mistyped(expected);
                return null;
        }
    }

    private @Nullable String declaredText(String expected) {
        switch (kind()) {
            case TEXT:
                return tokens.string();
            case NULL:
                tokens.nul();
                return null;
            default:
                mistyped(expected);
                return null;
        }
    }

    private <T> @Nullable T converted(String expected, Kind found, String scalar, @Nullable T value, boolean asDeclared) {
        if (value == null) {
            mistyped(expected, found, scalar);
        } else if (!asDeclared) {
            lenient(expected, found);
        }
        return value;
    }

    private RawValue copy() {
        StringBuilder text = new StringBuilder();
        tokens.copy(text);
        return RawValue.wellFormedJson(text.toString());
    }

    private void keep(RawValue raw) {
        if (depth > 0 && frames[depth - 1].shape == ReadFrame.Shape.OBJECT) {
            frames[depth - 1].keep(raw);
        }
    }

    private ReadFrame push() {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        ReadFrame frame = frames[depth];
        if (frame == null) {
            frame = new ReadFrame();
            frames[depth] = frame;
        }
        depth++;
        return frame;
    }

    private void drift(Drift.Kind kind, String expected, Kind found) {
        if (silent) {
            return;
        }
        Drift drift = new Drift(kind, type(), WirePath.of(prefix, frames, depth), expected, found);
        options.listener().drift(drift);
        if (options.strict()) {
            throw new DriftException(drift);
        }
    }

    private String type() {
        for (int i = depth - 1; i >= 0; i--) {
            if (frames[i].shape == ReadFrame.Shape.OBJECT) {
                return frames[i].table.model();
            }
        }
        return rootType;
    }
}
