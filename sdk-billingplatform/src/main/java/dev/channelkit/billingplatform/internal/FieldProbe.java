package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the scalar in one field of a record of any type: a codec writes the record, and all other fields go nowhere. */
public final class FieldProbe implements WireWriter {
    private static final FieldTable NONE = FieldTable.of("nothing");

    private final String name;
    private FieldTable fields = NONE;
    private FieldState state = FieldState.none();
    private @Nullable String found;

    private FieldProbe(String name) {
        this.name = name;
    }

    /** Text as it is, a number digit for digit, a time as ISO 8601; null where the record has no such field, or no value in it. */
    public static <T> @Nullable String text(T record, Codec<T> codec, String name) {
        FieldProbe probe = new FieldProbe(name);
        codec.write(record, probe);
        return probe.found;
    }

    @Override
    public void begin(FieldTable table, FieldState given) {
        fields = table;
        state = given;
    }

    @Override
    public void end() {
        if (found == null) {
            state.unknown().forEach((unknown, value) -> {
                if (unknown.equalsIgnoreCase(name)) {
                    rawValue(value);
                }
            });
        }
    }

    private void scalar(int field, @Nullable Object value) {
        if (!fields.name(field).equalsIgnoreCase(name)) {
            return;
        }
        RawValue raw = state.raw(field);
        if (value != null) {
            found = value.toString();
        } else if (raw != null) {
            rawValue(raw);
        }
    }

    @Override
    public void text(int field, @Nullable String value) {
        scalar(field, value);
    }

    @Override
    public void secret(int field, @Nullable String value) {
        scalar(field, value);
    }

    @Override
    public <T> void secret(int field, @Nullable T value, Codec<T> codec) {
        // no key is a secret
    }

    @Override
    public void decimal(int field, @Nullable BigDecimal value) {
        scalar(field, value == null ? null : value.toPlainString());
    }

    @Override
    public void int32(int field, @Nullable Integer value) {
        scalar(field, value);
    }

    @Override
    public void int64(int field, @Nullable Long value) {
        scalar(field, value);
    }

    @Override
    public void float64(int field, @Nullable Double value) {
        scalar(field, value);
    }

    @Override
    public void bool(int field, @Nullable Boolean value) {
        scalar(field, value);
    }

    @Override
    public void date(int field, @Nullable LocalDate value) {
        scalar(field, value);
    }

    @Override
    public void dateTime(int field, @Nullable OffsetDateTime value) {
        scalar(field, value == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    @Override
    public void bytes(int field, byte @Nullable [] value) {
        // no key is a file
    }

    @Override
    public void raw(int field, @Nullable RawValue value) {
        if (value != null && fields.name(field).equalsIgnoreCase(name)) {
            rawValue(value);
        }
    }

    @Override
    public <T> void value(int field, @Nullable T value, Codec<T> codec) {
        if (value instanceof OffsetDateTime time) {
            dateTime(field, time); // as fine as it came; on the wire it is cut to milliseconds
        } else if (value != null && fields.name(field).equalsIgnoreCase(name)) {
            codec.write(value, this);
        } else {
            scalar(field, null);
        }
    }

    @Override
    public <T> void list(int field, @Nullable List<T> value, Codec<T> items) {
        // no key is a list
    }

    @Override
    public <T> void map(int field, @Nullable Map<String, T> value, Codec<T> values) {
        // no key is an object
    }

    @Override
    public void textValue(String value) {
        found = value;
    }

    @Override
    public void numberValue(String digits) {
        found = digits;
    }

    @Override
    public void boolValue(boolean value) {
        found = Boolean.toString(value);
    }

    @Override
    public void rawValue(RawValue value) {
        found = Texts.scalar(value);
    }

    @Override
    public <T> void listValue(List<T> value, Codec<T> items) {
        // no key is a list
    }

    @Override
    public <T> void mapValue(Map<String, T> value, Codec<T> values) {
        for (Map.Entry<String, T> field : value.entrySet()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                values.write(field.getValue(), this);
            }
        }
    }
}
