package dev.channelkit.commons.row;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.ScalarText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record whose fields no spec knows, by name: a row of a query, or a record of an entity that a tenant has defined. Immutable; fields are
 * in the order and the spelling of the wire.
 *
 * <p>Names are found in any case. Where two fields differ in case alone, an exact spelling finds its own, any other the last of them; the
 * reader reports such a row as drift.
 *
 * <p>Each accessor answers null for an absent field, for an explicit null, and for a value that does not say what is asked for;
 * {@link #has}, {@link #isNull} and {@link #raw} tell these apart. A blank text says nothing but as {@link #text}.
 *
 * <p>{@link #toString} shows names and no values.
 */
public final class Row {
    private final RowNames names;
    private final Cell[] cells;
    private final @Nullable RawValue whole;

    Row(RowNames names, Cell[] cells, @Nullable RawValue whole) {
        this.names = names;
        this.cells = cells;
        this.whole = whole;
    }

    /** Reads and writes rows. A row that was read is written back as it came. */
    public static Codec<Row> codec() {
        return RowCodec.INSTANCE;
    }

    /**
     * A row given as JSON text.
     *
     * @throws IllegalArgumentException if the text is not exactly one JSON object
     */
    public static Row json(String text) {
        try {
            Row row = Json.read(text, codec(), ReadOptions.TOLERANT);
            if (row != null) {
                return row;
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not one JSON object", e);
        }
        throw new IllegalArgumentException("not one JSON object");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the fields of this row. */
    public Builder toBuilder() {
        return new Builder(names.list(), Arrays.asList(cells));
    }

    /** The names of the fields, as they were spelt and ordered. */
    public List<String> names() {
        return names.list();
    }

    /** Whether the row carries the field, be it as an explicit null. */
    public boolean has(String name) {
        return names.find(name) >= 0;
    }

    /** Whether the row carries the field, and says null. */
    public boolean isNull(String name) {
        Cell cell = cell(name);
        return cell != null && cell.isNull();
    }

    /** A text as it is, a number digit for digit, a boolean as {@code true} or {@code false}. */
    public @Nullable String text(String name) {
        Cell cell = cell(name);
        return cell == null ? null : cell.scalar();
    }

    /** A number, or a text that is one, with all its digits. */
    public @Nullable BigDecimal decimal(String name) {
        return read(name, ScalarText::decimal);
    }

    /** A whole number, or a text that is one, that fits into 64 bits. */
    public @Nullable Long integer(String name) {
        return read(name, ScalarText::integer);
    }

    /** {@code 1} or {@code true}, {@code 0} or {@code false}, as text or not. */
    public @Nullable Boolean flag(String name) {
        return read(name, ScalarText::flag);
    }

    /** {@code YYYY-MM-DD}, alone or as a midnight in UTC; of another time of day there is no date. */
    public @Nullable LocalDate date(String name) {
        return read(name, ScalarText::date);
    }

    /** ISO 8601, in UTC where it names no offset; of a date alone its midnight in UTC. */
    public @Nullable Instant instant(String name) {
        OffsetDateTime time = read(name, ScalarText::time);
        return time == null ? null : time.toInstant();
    }

    /** The value as it stands on the wire, whatever it is; an explicit null as {@code null} in JSON. */
    public @Nullable RawValue raw(String name) {
        Cell cell = cell(name);
        return cell == null ? null : cell.raw();
    }

    /** What stood in place of the row in a list, if it was no object at all; otherwise null. Such a row has no fields. */
    public @Nullable RawValue whole() {
        return whole;
    }

    RowNames rowNames() {
        return names;
    }

    Cell cellAt(int index) {
        return cells[index];
    }

    private @Nullable Cell cell(String name) {
        int index = names.find(Objects.requireNonNull(name, "name"));
        return index < 0 ? null : cells[index];
    }

    private <T> @Nullable T read(String name, Function<String, @Nullable T> as) {
        String text = text(name);
        return text == null ? null : as.apply(text);
    }

    /** Whether both have the same fields, spelt, ordered and valued alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Row that
                && names.equals(that.names)
                && Arrays.equals(cells, that.cells)
                && Objects.equals(whole, that.whole);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * names.hashCode() + Arrays.hashCode(cells)) + Objects.hashCode(whole);
    }

    @Override
    public String toString() {
        return "Row" + names;
    }

    /** Collects fields; setting one that stands there in any case replaces it, and keeps its place and spelling. Not thread-safe. */
    public static final class Builder {
        private final RowFields fields;

        private Builder() {
            fields = new RowFields();
        }

        private Builder(List<String> names, List<Cell> cells) {
            fields = new RowFields(names, cells);
        }

        /** @throws IllegalArgumentException if the name is blank; so do all the others */
        public Builder set(String name, String value) {
            return put(name, Cell.text(value(name, value)));
        }

        /** Written as text, digit for digit. */
        public Builder set(String name, long value) {
            return put(name, Cell.text(Long.toString(value)));
        }

        /** Written as text, digit for digit and without an exponent, which no parser on the way can round. */
        public Builder set(String name, BigDecimal value) {
            return put(name, Cell.text(ScalarText.of(value(name, value))));
        }

        /** Written as the text {@code 1} or {@code 0}. */
        public Builder set(String name, boolean value) {
            return put(name, Cell.text(value ? "1" : "0"));
        }

        /** Written as {@code YYYY-MM-DD}. */
        public Builder set(String name, LocalDate value) {
            return put(name, Cell.text(value(name, value).toString()));
        }

        /** Written as {@code YYYY-MM-DDTHH:mm:ss.SSSZ}; finer than milliseconds is cut off. */
        public Builder set(String name, Instant value) {
            return set(name, OffsetDateTime.ofInstant(value(name, value), ZoneOffset.UTC));
        }

        /** Written in UTC as {@code YYYY-MM-DDTHH:mm:ss.SSSZ}; finer than milliseconds is cut off. */
        public Builder set(String name, OffsetDateTime value) {
            return put(name, Cell.text(ScalarText.of(value(name, value))));
        }

        /**
         * Written as it stands: for what no other form fits.
         *
         * @throws IllegalArgumentException if it is not JSON
         */
        public Builder set(String name, RawValue value) {
            if (value(name, value).format() != Format.JSON) {
                throw new IllegalArgumentException("a row takes raw values in JSON, not in " + value.format());
            }
            return put(name, Cell.raw(value));
        }

        /** Sends an explicit null, which empties the field at the provider. */
        public Builder clear(String name) {
            return put(name, Cell.NULL);
        }

        /** Leaves the field out, which a write takes for "unchanged". */
        public Builder remove(String name) {
            fields.remove(name);
            return this;
        }

        public Row build() {
            return fields.row();
        }

        private Builder put(String name, Cell cell) {
            fields.put(name, cell);
            return this;
        }

        private static <T> T value(String name, @Nullable T value) {
            return Objects.requireNonNull(
                    value, () -> "no value for \"" + name + "\"; clear(\"" + name + "\") sends null");
        }
    }
}
