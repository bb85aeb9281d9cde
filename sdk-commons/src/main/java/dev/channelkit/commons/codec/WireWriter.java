package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generated codecs write to: JSON, XML or a form body.
 *
 * <p>The methods with a field index write name and value, an explicit null when the value is null, and nothing at all when the
 * {@link FieldState} given to {@link #begin} says that the field is absent. A field whose mistyped or incomplete value was kept raw is written as it
 * came, and {@link #end} adds the fields that the spec does not know; neither goes into a format other than the one it came in.
 */
public interface WireWriter {

    void begin(FieldTable fields, FieldState state);

    void end();

    void text(int field, @Nullable String value);

    /** Like {@link #text(int, String)}, hidden when the writer renders for a person (logs, dry runs). */
    void secret(int field, @Nullable String value);

    /** Any other value that is hidden when the writer renders for a person. */
    <T> void secret(int field, @Nullable T value, Codec<T> codec);

    void decimal(int field, @Nullable BigDecimal value);

    void int32(int field, @Nullable Integer value);

    void int64(int field, @Nullable Long value);

    void float64(int field, @Nullable Double value);

    void bool(int field, @Nullable Boolean value);

    void date(int field, @Nullable LocalDate value);

    void dateTime(int field, @Nullable OffsetDateTime value);

    void bytes(int field, byte @Nullable [] value);

    void raw(int field, @Nullable RawValue value);

    <T> void value(int field, @Nullable T value, Codec<T> codec);

    <T> void list(int field, @Nullable List<T> value, Codec<T> items);

    <T> void map(int field, @Nullable Map<String, T> value, Codec<T> values);

    /** Whether points in time that may be spelt in two ways are written in milliseconds, {@code /Date(1700000000000)/}. */
    default boolean msDates() {
        return false;
    }

    /** Whether the text is for a person to read, so that what may be secret is hidden: logs, dry runs. */
    default boolean forPerson() {
        return false;
    }

    /** A bare scalar where the writer stands, for codecs of single values: text is quoted and escaped. */
    void textValue(String value);

    /**
     * A bare number where the writer stands, written with exactly these characters.
     *
     * @throws IllegalArgumentException if they are not a number as JSON spells it
     */
    void numberValue(String digits);

    void boolValue(boolean value);

    void rawValue(RawValue value);

    /** A bare list where the writer stands, for lists of lists. */
    <T> void listValue(List<T> value, Codec<T> items);

    /** A bare map where the writer stands, for lists and maps of maps. */
    <T> void mapValue(Map<String, T> value, Codec<T> values);
}
