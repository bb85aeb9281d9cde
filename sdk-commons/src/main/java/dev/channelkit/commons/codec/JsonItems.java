package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lists and maps of JSON, and what may stand in place of one. */
final class JsonItems {
    private static final int MOST_KEYS = 64;

    private final JsonWireReader in;
    private final JsonTokens tokens;
    private final ReadStack stack;
    // of the list left last
    private int length = -1;
    // of the maps read before, the keys of their first entries: maps of one page mostly have the same ones
    private @Nullable String[] keys = {};
    // items of the lists that are being read; those of a list within another one stand behind
    private @Nullable Object[] pool = new @Nullable Object[16];
    private int pooled;

    JsonItems(JsonWireReader in, JsonTokens tokens, ReadStack stack) {
        this.in = in;
        this.tokens = tokens;
        this.stack = stack;
    }

    <T> @Nullable List<T> list(Codec<T> items, boolean bareIsDrift) {
        return switch (tokens.kind()) {
            case ARRAY -> mayLeaveOut(items) && stack.isInField() ? complete(items) : array(items);
            case NULL -> {
                tokens.nul();
                yield null;
            }
            default -> bare(items, bareIsDrift);
        };
    }

    <T> @Nullable Map<String, T> map(Codec<T> values) {
        Kind found = tokens.kind();
        if (found == Kind.OBJECT) {
            return entries(values);
        }
        if (found == Kind.NULL) {
            tokens.nul();
            return null;
        }
        RawValue raw = tokens.raw();
        // PHP cannot tell an empty map from an empty list
        if (raw.text().equals("[]")) {
            stack.drift(Drift.Kind.LENIENT, "map of " + values.typeName(), found);
            return Map.of();
        }
        stack.keep(raw);
        stack.drift(Drift.Kind.MISTYPED, "map of " + values.typeName(), found);
        return null;
    }

    /** The one value of a place where it may also stand as the first item of a list. */
    <T> @Nullable T only(Codec<T> codec) {
        if (tokens.kind() != Kind.ARRAY) {
            return whole(codec);
        }
        tokens.beginArray();
        ReadFrame frame = stack.push();
        frame.items(ReadFrame.Shape.LIST);
        T first = null;
        while (tokens.more()) {
            if (++frame.index == 0) {
                first = in.value(codec);
            } else {
                tokens.skip();
            }
        }
        leave(frame);
        if (length > 1) {
            stack.drift(Drift.Kind.LENIENT, "one " + codec.typeName(), Kind.ARRAY);
        }
        return first;
    }

    /** The one value, of whatever shape. */
    <T> @Nullable T whole(Codec<T> codec) {
        boolean isList = tokens.kind() == Kind.ARRAY;
        T value = in.value(codec);
        if (value == null || !isList) {
            length = value == null ? -1 : 1;
        }
        return value;
    }

    /** How many items the list had that was left last, before any was left out; 1 for a single value, -1 for none. */
    int length() {
        return length;
    }

    /** Models keep within themselves what stands in their place; other items are lost unless their list is kept. */
    private static boolean mayLeaveOut(Codec<?> items) {
        return Scalars.isScalar(items) || items instanceof YearMonthCodec;
    }

    /** A list that is kept as it stands if an item had to be left out, so that writing it back does not drop the item for good. */
    private <T> @Nullable List<T> complete(Codec<T> items) {
        int place = tokens.place();
        int before = stack.leftOut();
        List<T> list = array(items);
        if (stack.leftOut() > before) {
            stack.keep(tokens.at(place).raw());
        }
        return list;
    }

    private <T> List<T> array(Codec<T> items) {
        tokens.beginArray();
        ReadFrame frame = stack.push();
        frame.items(ReadFrame.Shape.LIST);
        int from = pooled;
        while (tokens.more()) {
            frame.index++;
            T item = in.item(items);
            if (item == null) {
                stack.leaveOut();
            } else {
                pool(item);
            }
        }
        leave(frame);
        List<T> list = FixedList.of(pool, from, pooled);
        Arrays.fill(pool, from, pooled, null);
        pooled = from;
        return list;
    }

    private void pool(Object item) {
        if (pooled == pool.length) {
            pool = Arrays.copyOf(pool, 2 * pooled);
        }
        pool[pooled++] = item;
    }

    /** The key of an entry: the same text as in the map before, if that says the same. */
    private String key(int entry) {
        if (entry >= MOST_KEYS) {
            return tokens.name();
        }
        if (entry >= keys.length) {
            keys = Arrays.copyOf(keys, Math.max(16, 2 * entry));
        }
        String key = tokens.name(keys[entry]);
        keys[entry] = key;
        return key;
    }

    private void leave(ReadFrame frame) {
        tokens.endArray();
        stack.pop();
        length = frame.index + 1;
    }

    private <T> @Nullable List<T> bare(Codec<T> items, boolean isDrift) {
        Kind found = tokens.kind();
        length = -1;
        in.forgetLast();
        boolean isEmpty = tokens.isEmptyObject();
        T item = in.value(items);
        if (item == null) {
            return null;
        }
        FieldState foreign = in.leftForeign();
        if (found == Kind.OBJECT && foreign != null) {
            // how PHP spells a list whose keys have gaps, or another shape altogether; in any case no item
            stack.keep(object(foreign.unknown()));
            stack.drift(Drift.Kind.MISTYPED, "list of " + items.typeName(), found);
            return null;
        }
        // an empty object in place of a list is how PHP may spell "none", not an item
        boolean none = isEmpty || (found == Kind.OBJECT && in.leftEmpty());
        if (isDrift || none) {
            stack.drift(Drift.Kind.LENIENT, "list of " + items.typeName(), found);
        }
        length = none ? 0 : 1;
        return none ? List.of() : List.of(item);
    }

    private static RawValue object(Map<String, RawValue> members) {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> {
            JsonText.quote(name, text);
            text.append(':').append(value.text()).append(',');
        });
        text.setCharAt(text.length() - 1, '}');
        return RawValue.wellFormedJson(text.toString());
    }

    private <T> Map<String, T> entries(Codec<T> values) {
        tokens.beginObject();
        stack.push().items(ReadFrame.Shape.MAP);
        Map<String, T> map = new LinkedHashMap<>();
        for (int entry = 0; tokens.more(); entry++) {
            String key = key(entry);
            T value = in.item(values);
            if (value == null) {
                stack.leaveOut();
                map.remove(key);
            } else {
                map.put(key, value);
            }
        }
        stack.pop();
        tokens.endObject();
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }
}
