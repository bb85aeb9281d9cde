package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.PlainCodec.Of;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of values that are no models: what lists and maps hold, and the other spellings that {@code x-wire} declares. For a plain
 * field generated code calls the reader's own method instead.
 */
public final class Scalars {
    public static final Codec<String> TEXT = new PlainCodec<>("text", Of.TEXT);

    /** {@code x-wire: text-or-number}: read from either as text, digit for digit, from a boolean leniently; written as text. */
    public static final Codec<String> TEXT_OR_NUMBER = new PlainCodec<>("text or number", Of.TEXT_OR_NUMBER);

    /** A number with all its digits. */
    public static final Codec<BigDecimal> DECIMAL = new PlainCodec<>("decimal", Of.DECIMAL);

    /** A number that the spec declares as text ({@code type: string, format: decimal}). */
    public static final Codec<BigDecimal> DECIMAL_TEXT = new PlainCodec<>("decimal as text", Of.DECIMAL_TEXT);

    /**
     * {@code x-wire: decimal-or-text} of a decimal that the spec declares as text: read from either, digit for digit; written as text, which
     * no parser on the way can round.
     */
    public static final Codec<BigDecimal> DECIMAL_OR_TEXT = new PlainCodec<>("decimal or text", Of.DECIMAL_OR_TEXT);

    /** {@code x-wire: decimal-or-text} of a number: read from either, digit for digit; written as a number. */
    public static final Codec<BigDecimal> NUMBER_OR_TEXT = new PlainCodec<>("number or text", Of.NUMBER_OR_TEXT);

    private static final String WORD = "number, or a word for none";

    public static final Codec<Integer> INT32 = new PlainCodec<>("int32", Of.INT32);

    public static final Codec<Long> INT64 = new PlainCodec<>("int64", Of.INT64);

    /** {@code x-wire: text-or-number} of an integer: read from either; written as a number. */
    public static final Codec<Long> INT64_OR_TEXT = new PlainCodec<>("int64 or text", Of.INT64_OR_TEXT);

    /** Writing throws {@link IllegalArgumentException} for NaN and the infinities. */
    public static final Codec<Double> FLOAT64 = new PlainCodec<>("float64", Of.FLOAT64);

    public static final Codec<Boolean> BOOLEAN = new PlainCodec<>("boolean", Of.BOOLEAN);

    /** {@code x-wire: flag}: 0 or 1, as text or number, true or false, as text or not; written as the text 0 or 1. */
    public static final Codec<Boolean> FLAG = new PlainCodec<>("flag", Of.FLAG);

    public static final Codec<LocalDate> DATE = new PlainCodec<>("date", Of.DATE);

    /** Written in UTC. */
    public static final Codec<OffsetDateTime> DATE_TIME = new PlainCodec<>("date-time", Of.DATE_TIME);

    /** {@code x-wire: ms-date}: {@code /Date(1700000000000+0100)/}, the offset optional; it does not move the instant. */
    public static final Codec<OffsetDateTime> MS_DATE = new PlainCodec<>("ms-date", Of.MS_DATE);

    /**
     * {@code x-wire: date-or-ms}: read as ISO 8601, without an offset as UTC, and as {@code /Date(1700000000000+0100)/}; written as ISO 8601
     * in UTC, or in milliseconds by a client that is told so.
     */
    public static final Codec<OffsetDateTime> DATE_OR_MS = new PlainCodec<>("date-time or ms-date", Of.DATE_OR_MS);

    /**
     * {@code x-wire: date-or-time}: read as ISO 8601, without an offset as UTC, and as a date alone, whose midnight in UTC is meant and whose
     * text is kept; written as {@code YYYY-MM-DDTHH:mm:ss.SSSZ}, finer than milliseconds cut off.
     */
    public static final Codec<OffsetDateTime> DATE_OR_TIME = new PlainCodec<>("date or date-time", Of.DATE_OR_TIME);

    /** {@code YYYY-MM}. */
    public static final Codec<YearMonth> YEAR_MONTH = new YearMonthCodec("uuuu-MM");

    /** Base64 text. */
    public static final Codec<byte[]> BYTES = new PlainCodec<>("base64 text", Of.BYTES);

    /** Anything, kept as it stands. */
    public static final Codec<RawValue> RAW = new PlainCodec<>("anything", Of.RAW);

    private Scalars() {}

    /**
     * {@code x-wire: {pattern: …}}: a month spelt by a pattern such as {@code 'm'-M-uuuu}. Months are read with and without a leading
     * zero, whichever the pattern writes.
     *
     * @throws IllegalArgumentException if the pattern is none, as {@link java.time.format.DateTimeFormatter} has it
     */
    public static Codec<YearMonth> yearMonth(String pattern) {
        return YearMonthCodec.of(pattern);
    }

    /**
     * {@code x-wire: {words: …}}: a number, or text that is one, or one of the words, in any case, which say that there is none. Of a word
     * nothing is read, but it is kept where it stood and written back; a number is written as a number.
     */
    public static Codec<BigDecimal> numberOrWords(String... words) {
        List<String> none = List.of(words);
        return new ScalarCodec<>(
                WORD, in -> numberOrWord(in, none), (value, out) -> out.numberValue(Numbers.text(value)));
    }

    /**
     * An open enum that may come as a number too, whose digits are then its text: which value a number stands for nobody says.
     *
     * @param of makes the value of its text
     * @param value gives its text back
     */
    public static <T> Codec<T> openOrNumber(String typeName, Function<String, T> of, Function<T, String> value) {
        return new ScalarCodec<>(
                typeName,
                in -> {
                    String text = textOrNumber(in);
                    return text == null ? null : of.apply(text);
                },
                (known, out) -> out.textValue(value.apply(known)));
    }

    /**
     * An open enum: any text has a value, known or not.
     *
     * @param of makes the value of its text
     * @param value gives its text back
     */
    public static <T> Codec<T> open(String typeName, Function<String, T> of, Function<T, String> value) {
        return new ScalarCodec<>(
                typeName,
                in -> {
                    String text = in.text();
                    return text == null ? null : of.apply(text);
                },
                (known, out) -> out.textValue(value.apply(known)));
    }

    /** A list as a value of its own: for lists of lists, maps of lists, and bodies that are lists. */
    public static <T> Codec<List<T>> listOf(Codec<T> items) {
        return new ScalarCodec<>(
                "list of " + items.typeName(),
                in -> in.list(null, items),
                (value, out) -> out.listValue(value, items),
                false);
    }

    /** A map as a value of its own: for lists and maps of maps, and bodies that are maps. */
    public static <T> Codec<Map<String, T>> mapOf(Codec<T> values) {
        return new ScalarCodec<>(
                "map of " + values.typeName(),
                in -> in.map(values),
                (value, out) -> out.mapValue(value, values),
                false);
    }

    /** Whether it is a codec of a value that is no model. */
    static boolean isScalar(Codec<?> codec) {
        return codec instanceof PlainCodec || codec instanceof ScalarCodec;
    }

    /** Whether it is one of a single value, which XML never spells with elements. */
    static boolean isSingle(Codec<?> codec) {
        return codec instanceof PlainCodec<?> plain
                ? plain.single()
                : codec instanceof ScalarCodec<?> made && made.single();
    }

    private static @Nullable String textOrNumber(WireReader in) {
        return in.kind() == Kind.NUMBER ? in.scalar() : in.text();
    }

    /** A boolean loses nothing as text either, though nobody has announced it. */
    static @Nullable String anyScalar(WireReader in) {
        if (in.kind() == Kind.BOOLEAN) {
            in.lenient("text or number", Kind.BOOLEAN);
            return in.scalar();
        }
        return textOrNumber(in);
    }

    static @Nullable Long integer(WireReader in) {
        long plain = in instanceof JsonWireReader json ? json.plainInteger() : JsonCursor.NO_INTEGER;
        if (plain != JsonCursor.NO_INTEGER) {
            return plain;
        }
        Kind found = in.kind();
        if (found != Kind.TEXT && found != Kind.NUMBER) {
            refuse(in, "int64 or text");
            return null;
        }
        String text = in.scalar();
        Long value = Numbers.int64(text);
        if (value == null) {
            in.mistyped("int64 or text", found, text);
        } else if (!Numbers.isInteger(text)) {
            in.lenient("int64 or text", found);
        }
        return value;
    }

    static @Nullable BigDecimal decimal(WireReader in, String expected, boolean numberToo) {
        BigDecimal plain = in instanceof JsonWireReader json ? json.plainDecimal(numberToo) : null;
        if (plain != null) {
            return plain;
        }
        Kind found = in.kind();
        if (found != Kind.TEXT && found != Kind.NUMBER) {
            refuse(in, expected);
            return null;
        }
        String text = in.scalar();
        BigDecimal value = Numbers.decimal(text);
        if (value == null) {
            in.mistyped(expected, found, text);
        } else if (found == Kind.NUMBER && !numberToo) {
            in.lenient(expected, found);
        }
        return value;
    }

    private static @Nullable BigDecimal numberOrWord(WireReader in, List<String> none) {
        Kind found = in.kind();
        if (found != Kind.TEXT && found != Kind.NUMBER) {
            refuse(in, WORD);
            return null;
        }
        String text = in.scalar();
        BigDecimal value = Numbers.decimal(text);
        if (value == null && none.stream().anyMatch(word -> word.equalsIgnoreCase(text.strip()))) {
            in.kept(found, text);
        } else if (value == null) {
            in.mistyped(WORD, found, text);
        }
        return value;
    }

    static void writeQuoted(BigDecimal value, WireWriter out) {
        if (out instanceof JsonWireWriter json) {
            json.quotedDecimal(value);
        } else {
            out.textValue(Numbers.text(value));
        }
    }

    static @Nullable Boolean flag(WireReader in) {
        Kind found = in.kind();
        if (found == Kind.BOOLEAN) {
            return in.bool();
        }
        if (found != Kind.TEXT && found != Kind.NUMBER) {
            refuse(in, "flag");
            return null;
        }
        String text = in.scalar();
        if (text.equals("1") || text.equals("0")) {
            return text.equals("1");
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        in.mistyped("flag", found, text);
        return null;
    }

    static @Nullable RawValue anything(WireReader in) {
        if (in.kind() == Kind.NULL) {
            in.scalar();
            return RawValue.json("null");
        }
        return in.raw();
    }

    /** Moves past a value of a kind that does not fit, or past an explicit null, which is no drift. */
    static void refuse(WireReader in, String expected) {
        if (in.kind() == Kind.NULL) {
            in.scalar();
        } else {
            in.mistyped(expected);
        }
    }
}
