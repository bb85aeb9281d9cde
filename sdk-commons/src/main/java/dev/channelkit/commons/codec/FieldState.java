package dev.channelkit.commons.codec;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an object carries, and what it carried that the spec does not foresee. Immutable; a field is present when it was on the
 * wire or was set, an explicit null included.
 */
public final class FieldState {
    private static final FieldState NONE = new FieldState(0, null, null);

    private final long low;
    // the fields from 64 on; null as long as none of them is present
    private final long @Nullable [] high;
    private final @Nullable Extras extras;

    private FieldState(long low, long @Nullable [] high, @Nullable Extras extras) {
        this.low = low;
        this.high = high;
        this.extras = extras;
    }

    /** Of an object without any field. */
    public static FieldState none() {
        return NONE;
    }

    /** The arrays and maps given are not copied. */
    static FieldState of(long low, long @Nullable [] high, @Nullable Extras extras) {
        long[] trimmed = trimmed(high);
        return low == 0 && trimmed == null && extras == null ? NONE : new FieldState(low, trimmed, extras);
    }

    /** Of a list item that was no object at all. */
    static FieldState hollow(RawValue whole) {
        return new FieldState(0, null, new Extras(Map.of(), Map.of(), whole));
    }

    /** Whether the field of this index is present, be it as an explicit null or as a value that could not be read. */
    public boolean has(int index) {
        if (index < 64) {
            return (low & 1L << index) != 0;
        }
        int word = (index >> 6) - 1;
        return high != null && word < high.length && (high[word] & 1L << index) != 0;
    }

    /** This state with the field present and nothing raw kept for it: what setting a field does. */
    public FieldState with(int index) {
        return has(index) && extras == null ? this : changed(index, true);
    }

    /** This state with the field absent. */
    public FieldState without(int index) {
        return has(index) ? changed(index, false) : this;
    }

    /** This state with these fields in place of those that the spec does not know; an object that is given one is no longer hollow. */
    public FieldState withUnknown(Map<String, RawValue> fields) {
        Map<Integer, RawValue> mistyped = extras == null ? Map.of() : extras.mistyped;
        return of(low, high, Extras.of(new LinkedHashMap<>(fields), mistyped));
    }

    /** The fields that the spec does not know, in the order they came. */
    public Map<String, RawValue> unknown() {
        return extras == null ? Map.of() : extras.unknown;
    }

    /** The value of a known field as it stood on the wire, if not all of it was readable as declared; otherwise null. */
    public @Nullable RawValue raw(int index) {
        return extras == null ? null : extras.mistyped.get(index);
    }

    /** What stood in place of the object, if it was no object at all; otherwise null. */
    public @Nullable RawValue whole() {
        return extras == null ? null : extras.whole;
    }

    /** Whether the object carried nothing. */
    public boolean isEmpty() {
        return low == 0 && high == null && extras == null;
    }

    /** Whether there is something, but nothing that the table knows, and all of it objects and lists. */
    boolean isForeign() {
        return low == 0
                && high == null
                && !unknown().isEmpty()
                && unknown().values().stream().allMatch(FieldState::isContainer);
    }

    private static boolean isContainer(RawValue value) {
        return value.text().startsWith("{") || value.text().startsWith("[");
    }

    boolean hasExactly(long otherLow, long @Nullable [] otherHigh) {
        return extras == null
                && low == otherLow
                && (high == null ? trimmed(otherHigh) == null : sameBits(high, otherHigh));
    }

    private FieldState changed(int index, boolean present) {
        long newLow = low;
        long[] newHigh = high;
        if (index < 64) {
            newLow = present ? low | 1L << index : low & ~(1L << index);
        } else {
            int word = (index >> 6) - 1;
            newHigh = high == null ? new long[word + 1] : Arrays.copyOf(high, Math.max(high.length, word + 1));
            newHigh[word] = present ? newHigh[word] | 1L << index : newHigh[word] & ~(1L << index);
        }
        return of(newLow, newHigh, extras == null ? null : extras.without(index));
    }

    private static long @Nullable [] trimmed(long @Nullable [] words) {
        if (words == null) {
            return null;
        }
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        return length == words.length ? words : Arrays.copyOf(words, length);
    }

    private static boolean sameBits(long[] trimmed, long @Nullable [] other) {
        if (other == null || other.length < trimmed.length) {
            return false;
        }
        for (int i = 0; i < other.length; i++) {
            if (other[i] != (i < trimmed.length ? trimmed[i] : 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof FieldState that
                && low == that.low
                && Arrays.equals(high, that.high)
                && Objects.equals(extras, that.extras);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(low) + Arrays.hashCode(high)) + Objects.hashCode(extras);
    }

    /** How much is present; no value, and no name either, since names of unknown fields may be data. */
    @Override
    public String toString() {
        int present = Long.bitCount(low);
        if (high != null) {
            for (long word : high) {
                present += Long.bitCount(word);
            }
        }
        return "FieldState[" + present + " present, " + unknown().size() + " unknown]";
    }

    /** What is kept raw. Maps are unmodifiable and in the order of the wire. */
    record Extras(
            Map<String, RawValue> unknown,
            Map<Integer, RawValue> mistyped,
            @Nullable RawValue whole) {

        static @Nullable Extras of(@Nullable Map<String, RawValue> unknown, @Nullable Map<Integer, RawValue> mistyped) {
            Map<String, RawValue> names =
                    unknown == null || unknown.isEmpty() ? Map.of() : Collections.unmodifiableMap(unknown);
            Map<Integer, RawValue> fields =
                    mistyped == null || mistyped.isEmpty() ? Map.of() : Collections.unmodifiableMap(mistyped);
            return names.isEmpty() && fields.isEmpty() ? null : new Extras(names, fields, null);
        }

        /** Without what is kept for a field that is set or dropped now; an object that is given a field is no longer hollow. */
        @Nullable Extras without(int index) {
            if (whole == null && !mistyped.containsKey(index)) {
                return this;
            }
            Map<Integer, RawValue> rest = new LinkedHashMap<>(mistyped);
            rest.remove(index);
            return of(unknown, rest);
        }
    }
}
