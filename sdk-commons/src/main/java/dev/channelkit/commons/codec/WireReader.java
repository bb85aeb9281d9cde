package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generated codecs read from: a cursor over JSON or XML that never builds a tree.
 *
 * <p>A codec of an object reads like this:
 *
 * <!-- snippet: OwnModel#read -->
 * <pre>{@code
 * in.begin(FIELDS);
 * for (int field = in.next(); field != WireReader.END; field = in.next()) {
 *     switch (field) {
 *         case 0 -> b.id = in.text();
 *         case 1 -> b.amount = in.decimal();
 *     }
 * }
 * b.state = in.end();
 * }</pre>
 *
 * <p>Reading is tolerant. Every value method answers null for an explicit null and for a value of another type; the latter is
 * kept raw in the enclosing object's {@link FieldState} and reported as {@link Drift}. Fields the table does not know are kept by
 * {@link #next} itself. Only input that is no JSON (or XML) at all, or nested deeper than the limit, throws {@link MalformedInputException}.
 */
public interface WireReader {

    /** What {@link #next} answers after the last field. */
    int END = -1;

    /** What stands under the cursor. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** Enters the object under the cursor; calls nest. */
    void begin(FieldTable fields);

    /** Moves to the next field the table knows, keeping unknown ones, and answers its index, or {@link #END}. */
    int next();

    /** Leaves the object and answers which fields were there and what was kept raw. */
    FieldState end();

    /** What stands under the cursor. XML knows only OBJECT, TEXT and NULL; there a list is a repeated element. */
    Kind kind();

    /**
     * The characters of the scalar under the cursor, whatever its kind; moves past it. A codec that then cannot use them says so by
     * {@link #mistyped(String, Kind, String)}.
     */
    String scalar();

    /** Keeps the value under the cursor raw, reports drift, and moves past it. In strict mode throws {@link DriftException}. */
    void mistyped(String expected);

    /** The same for a scalar that {@link #scalar} has already moved past. */
    void mistyped(String expected, Kind found, String scalar);

    /** Keeps a scalar that {@link #scalar} has already moved past as it came, where the spec foresees it: null is read, and nothing is drift. */
    void kept(Kind found, String scalar);

    /** Reports that the value just read was usable but not as the spec declares it (a number where text is due). */
    void lenient(String expected, Kind found);

    @Nullable String text();

    /**
     * A number, digit for digit. One of more than 1000 characters, or with an exponent beyond 1000, counts as mistyped: it would cost more
     * memory than it is worth.
     */
    @Nullable BigDecimal decimal();

    @Nullable Integer int32();

    @Nullable Long int64();

    @Nullable Double float64();

    @Nullable Boolean bool();

    /** {@code YYYY-MM-DD}. A date-time at midnight UTC, or of no zone, is read leniently. */
    @Nullable LocalDate date();

    /**
     * ISO 8601 with an offset. Without one, and as {@code YYYY-MM-DD HH:MM:SS}, it is read leniently, as UTC or as {@link #timesIn} says.
     */
    @Nullable OffsetDateTime dateTime();

    /**
     * Takes date-times without an offset for those of {@code zone} from here on. Where its clocks are put back, the earlier of both
     * moments is meant.
     *
     * @return what they were taken for until now; UTC in the beginning
     */
    ZoneId timesIn(ZoneId zone);

    /** Base64 text. */
    byte @Nullable [] bytes();

    /** Any value, kept as it stands. */
    @Nullable RawValue raw();

    /** A value read by its codec; null for an explicit null or a mistyped value. */
    <T> @Nullable T value(Codec<T> codec);

    /**
     * A list. {@code before} is what an earlier occurrence of the same field gave: XML repeats the element, so items are appended;
     * JSON does not, and the last one wins.
     *
     * <p>An item that should be an object and is not becomes one without fields that keeps the raw value, so that no item disappears from
     * a count; other items that cannot be read are left out. One bare item in place of a list is read leniently as a list of one, an
     * empty object as an empty list.
     *
     * @return an immutable list, never with null elements; null for an explicit null or a mistyped value
     */
    <T> @Nullable List<T> list(@Nullable List<T> before, Codec<T> items);

    /** Like {@link #list}, for fields that hold one item bare where others hold several; neither form is drift. */
    <T> @Nullable List<T> oneOrMany(@Nullable List<T> before, Codec<T> items);

    /**
     * An object used as a map from text; order as on the wire, never with null values. Values that cannot be read are treated like list
     * items. An empty array is read leniently as an empty map.
     */
    <T> @Nullable Map<String, T> map(Codec<T> values);
}
