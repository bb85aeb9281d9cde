package dev.channelkit.commons.codec;

import dev.channelkit.commons.query.PercentEncoding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one object, or one map, as form fields. */
final class FormWriter implements WireWriter {
    private static final String HIDDEN = "***";

    private final StringBuilder out = new StringBuilder();
    private final boolean forPerson;
    private final FieldNames names;
    private @Nullable FieldTable table;
    private FieldState state = FieldState.none();
    // the field whose value is due; null before and after
    private @Nullable String open;
    private boolean inList;
    private boolean firstItem;

    FormWriter(boolean forPerson, FieldNames names) {
        this.forPerson = forPerson;
        this.names = names;
    }

    String result() {
        return out.toString();
    }

    @Override
    public boolean msDates() {
        return names.msDates();
    }

    @Override
    public void begin(FieldTable fields, FieldState present) {
        if (open != null || table != null) {
            throw refused("an object");
        }
        table = names.of(fields);
        state = present;
    }

    @Override
    public void end() {
        // unknown fields came in another format and stay out
    }

    @Override
    public void text(int field, @Nullable String value) {
        value(field, value, Scalars.TEXT);
    }

    @Override
    public void secret(int field, @Nullable String value) {
        secret(field, value, Scalars.TEXT);
    }

    @Override
    public <T> void secret(int field, @Nullable T value, Codec<T> codec) {
        if (value == null || !forPerson) {
            value(field, value, codec);
        } else if (named(field)) {
            out.append(HIDDEN);
            open = null;
        }
    }

    @Override
    public void decimal(int field, @Nullable BigDecimal value) {
        value(field, value, Scalars.DECIMAL);
    }

    @Override
    public void int32(int field, @Nullable Integer value) {
        value(field, value, Scalars.INT32);
    }

    @Override
    public void int64(int field, @Nullable Long value) {
        value(field, value, Scalars.INT64);
    }

    @Override
    public void float64(int field, @Nullable Double value) {
        value(field, value, Scalars.FLOAT64);
    }

    @Override
    public void bool(int field, @Nullable Boolean value) {
        value(field, value, Scalars.BOOLEAN);
    }

    @Override
    public void date(int field, @Nullable LocalDate value) {
        value(field, value, Scalars.DATE);
    }

    @Override
    public void dateTime(int field, @Nullable OffsetDateTime value) {
        value(field, value, Scalars.DATE_TIME);
    }

    @Override
    public void bytes(int field, byte @Nullable [] value) {
        text(field, value == null ? null : Base64.getEncoder().encodeToString(value));
    }

    @Override
    public void raw(int field, @Nullable RawValue value) {
        value(field, value, Scalars.RAW);
    }

    @Override
    public <T> void value(int field, @Nullable T value, Codec<T> codec) {
        if (named(field)) {
            if (value != null) {
                codec.write(value, this);
            }
            open = null;
        }
    }

    @Override
    public <T> void list(int field, @Nullable List<T> value, Codec<T> items) {
        // a selection that silently gets lost, or arrives empty, selects everything: lists are sent in full or not at
        // all
        if (table != null && state.raw(field) != null) {
            open = table.name(field);
            throw refused("a list of which an item could not be read");
        }
        if (named(field)) {
            if (value == null) {
                throw refused("an explicit null in place of a list, which would arrive as an empty one");
            }
            listValue(value, items);
            open = null;
        }
    }

    @Override
    public <T> void map(int field, @Nullable Map<String, T> value, Codec<T> values) {
        if (named(field)) {
            if (value != null) {
                mapValue(value, values);
            }
            open = null;
        }
    }

    @Override
    public void textValue(String value) {
        if (open == null) {
            throw refused("a single value");
        }
        if (!JsonText.wellFormed(value)) {
            throw refused("text with half a surrogate pair");
        }
        if (inList) {
            if (value.isBlank()) {
                throw refused("a blank list item");
            }
            if (value.indexOf(',') >= 0) {
                throw refused("a list item with a comma, which would arrive as two items");
            }
            if (!firstItem) {
                out.append("%2C");
            }
            firstItem = false;
        }
        out.append(PercentEncoding.encode(value));
    }

    @Override
    public void numberValue(String digits) {
        textValue(digits);
    }

    @Override
    public void boolValue(boolean value) {
        textValue(String.valueOf(value));
    }

    @Override
    public void rawValue(RawValue value) {
        throw refused("a raw value");
    }

    @Override
    public <T> void listValue(List<T> value, Codec<T> items) {
        if (open == null || inList) {
            throw refused("a list");
        }
        if (value.isEmpty()) {
            throw refused("an empty list, which a provider may take for all; leave the field out to mean all");
        }
        inList = true;
        firstItem = true;
        for (T item : value) {
            items.write(item, this);
        }
        inList = false;
    }

    /** A map may be the whole body; as the value of a field it has no form. */
    @Override
    public <T> void mapValue(Map<String, T> value, Codec<T> values) {
        if (open != null || table != null) {
            throw refused("a map");
        }
        for (Map.Entry<String, T> entry : value.entrySet()) {
            name(entry.getKey());
            values.write(entry.getValue(), this);
            open = null;
        }
    }

    private boolean named(int field) {
        // a mistyped value came in another format, and there is no other for the field
        if (table == null || !state.has(field) || state.raw(field) != null) {
            return false;
        }
        name(table.name(field));
        return true;
    }

    private void name(String name) {
        if (out.length() > 0) {
            out.append('&');
        }
        open = name;
        if (!JsonText.wellFormed(name)) {
            throw refused("a name with half a surrogate pair");
        }
        out.append(PercentEncoding.encode(name)).append('=');
    }

    private IllegalArgumentException refused(String what) {
        String place = open == null ? "at its root" : "in field \"" + open + "\"";
        String model = table == null ? "" : " of " + table.model();
        return new IllegalArgumentException("a form body cannot carry " + what + " " + place + model);
    }
}
