package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokenizer beside Gson's, as a second opinion on what is JSON and what it says. */
class JsonTokensProperties {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\"a\"",
        "\"b\":",
        "\"\\u00e5\"",
        "\"\\ud83d\\ude00\"",
        "\\u12",
        "å",
        "😀",
        "1",
        "0",
        "-",
        "12.50",
        "1e9",
        "E+",
        ".",
        "01",
        "true",
        "false",
        "null",
        "nul",
        "tru e",
        " ",
        "\n",
        "\t",
        "/",
        "'",
        "\\'",
        "{\"a\":1}",
        "[1,2]",
        "{}",
        "[]",
        "\u0001",
        "NaN",
        "\ufeff"
    };

    @Property(tries = 5000)
    void anythingIsReadAsGsonReadsIt(@ForAll("almostJson") String text) throws IOException {
        assertThat(ours(text)).as(text).isEqualTo(gsons(text));
    }

    @Property(tries = 1000)
    void textWithOneCharacterChangedIsReadAsGsonReadsIt(@ForAll("mutated") String text) throws IOException {
        assertThat(ours(text)).as(text).isEqualTo(gsons(text));
    }

    @Property(tries = 500)
    void whatIsMovedPastIsJudgedAsWhatIsRead(@ForAll("almostJson") String text) {
        assertThat(skips(text)).as(text).isEqualTo(ours(text) != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "å", "€", "😀", "\n", "\"", "\\", "\u0001", "\u007f", "!", "]", "#", "["})
    void aTextIsReadWhereverInItSomethingElseStands(String piece) {
        for (int length = 0; length < 20; length++) {
            for (int at = 0; at <= length; at++) {
                String text = "x".repeat(at) + piece + "y".repeat(length - at);
                String json = JsonText.quoted(text);

                assertThat(new JsonTokens(json, 9).string()).isEqualTo(text);
                assertThat(new JsonTokens('[' + json + ",\"å\\n\"        ]", 9)
                                .at(1)
                                .string())
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.50",
                "-1.50",
                "123456789012345678",
                "1234567890123456789",
                "0.0000000000",
                "1e5",
                "1.",
                ".5",
                "-",
                "01",
                "-01",
                "00.5",
                "+1",
                "1-2",
                "1.2.3",
                "0x1",
                ""
            })
    void aDecimalReadInPlaceIsTheOneOfItsText(String digits) {
        byte[] quoted = ("[\"" + digits + "\"]").getBytes(StandardCharsets.UTF_8);
        JsonTokens tokens = new JsonTokens(quoted, 9);
        tokens.beginArray();
        assertThat(tokens.more()).isTrue();

        assertThat(tokens.plainDecimal(false, true)).isNull();
        var inPlace = tokens.plainDecimal(true, false);

        assertThat(inPlace == null || inPlace.equals(Numbers.decimal(digits))).isTrue();
        assertThat(inPlace != null || tokens.string().equals(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "999999999999999999",
                "-999999999999999999",
                "1234567890123456789",
                "9223372036854775808",
                "1.0",
                "1e2",
                "-",
                "01",
                "007",
                "+1",
                "1-2",
                "1 ",
                "0x1",
                ""
            })
    void anIntegerReadInPlaceIsTheOneOfItsText(String digits) {
        JsonTokens tokens = new JsonTokens('"' + digits + '"', 9);

        long inPlace = tokens.plainInteger(true);

        boolean plain = inPlace != JsonCursor.NO_INTEGER;
        assertThat(plain).isEqualTo(Numbers.isInteger(digits) && digits.length() - digits.lastIndexOf('-') <= 19);
        assertThat(!plain || Numbers.int64(digits) == inPlace).isTrue();
        assertThat(plain || tokens.string().equals(digits)).isTrue();
        assertThat(new JsonTokens('"' + digits + '"', 9).plainInteger(false)).isEqualTo(JsonCursor.NO_INTEGER);
    }

    @Property(tries = 2000)
    void anIntegerReadInPlaceIsOneThatGsonReads(@ForAll("almostIntegers") String text) throws IOException {
        JsonTokens tokens = new JsonTokens(text, 9);

        long inPlace = tokens.plainInteger(false);

        if (inPlace == JsonCursor.NO_INTEGER) {
            assertThat(tokens.place()).as(text).isZero();
        } else {
            assertThat(inPlace).as(text).isEqualTo(Numbers.int64(tokens.at(0).string()));
            assertThat(tokens.place()).as(text).isEqualTo(placeBehind(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2024-01-31T10:00:00.5Z",
                "2024-01-31T10:00:00.123456789+02:00",
                "2024-01-31T10:00:00-0530",
                "2024-01-31T10:00:00+00:00"
            })
    void aTimePlainlySpeltIsReadInPlace(String text) {
        assertThat(new JsonTokens('"' + text + '"', 9).plainDateTime())
                .isNotNull()
                .isEqualTo(Dates.dateTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01 00:00:00Z",
                "2024-01-01T00.00.00Z",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00:00-00:00",
                "2024-01-01T00:00:00+18:30",
                "2024-01-01T00:00:00+02:60",
                "2024-01-01T00:00:00+02",
                "2024-01-01T00:00:00ZZ"
            })
    void aTimeInDoubtIsLeftToItsText(String text) {
        JsonTokens tokens = new JsonTokens('"' + text + '"', 9);

        assertThat(tokens.plainDateTime()).isNull();
        assertThat(tokens.string()).isEqualTo(text);
    }

    @Property(tries = 3000)
    void aTimeReadInPlaceIsTheOneOfItsText(@ForAll("almostTimes") String text) {
        JsonTokens tokens = new JsonTokens('"' + text + '"', 9);

        var inPlace = tokens.plainDateTime();

        assertThat(inPlace == null || inPlace.equals(Dates.dateTime(text)))
                .as(text)
                .isTrue();
        assertThat(inPlace != null || tokens.string().equals(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Date(1700000000000)/",
                "/Date(-1)/",
                "/Date(1700000000000+0100)/",
                "/Date(999999999999999-1730)/",
                "/Date()/",
                "/Date(-)/",
                "/Date(1e3)/",
                "/Date(12345678901234567890)/",
                "/Date(1+1)/",
                "/Date(1+01:00)/",
                "/Date(1+2500)/",
                "/Date(1)",
                "/Date(1/",
                "/Date(",
                "/",
                ""
            })
    void millisecondsReadInPlaceAreThoseOfTheirText(String text) {
        for (String spelt : new String[] {text, text.replace("/", "\\/")}) {
            JsonTokens tokens = new JsonTokens('"' + spelt + '"', 9);

            var inPlace = tokens.plainMsDate();

            assertThat(inPlace == null || inPlace.equals(MsDates.parse(text)))
                    .as(spelt)
                    .isTrue();
            assertThat(inPlace != null || tokens.string().equals(text))
                    .as(spelt)
                    .isTrue();
            assertThat(inPlace == null).as(spelt).isEqualTo(MsDates.parse(text) == null);
        }
    }

    private static int placeBehind(String text) {
        JsonTokens tokens = new JsonTokens(text, 9);
        tokens.skip();
        return tokens.place();
    }

    @Provide
    Arbitrary<String> almostIntegers() {
        return Arbitraries.of("-", "0", "1", "12345", "99999999999999999", ".", "e", ",", "]", "}", "+", "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> almostTimes() {
        Arbitrary<String> times = Arbitraries.of(
                "2024-02-29T23:59:59Z",
                "1999-12-31T00:00:00.120Z",
                "2024-01-31T10:00:00.123456789+02:00",
                "2024-01-31T10:00:00-0530",
                "2024-01-31T10:00Z");
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 40);
        Arbitrary<String> pieces = Arbitraries.of("", "0", "9", "-", "+", ":", ".", "Z", "T", " ", "x");
        return Combinators.combine(times, places, pieces, Arbitraries.integers().between(0, 2))
                .as((time, place, piece, gone) -> {
                    int at = place % (time.length() + 1);
                    return time.substring(0, at) + piece + time.substring(Math.min(time.length(), at + gone));
                });
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> mutated() {
        String whole = "{\"id\":\"1\",\"list\":[1,-2.5e3,true,null,\"a\\u00e5\\n\"],\"inner\":{\"a\":[],\"b\":{}}}";
        Arbitrary<Integer> place = Arbitraries.integers().between(0, whole.length() - 1);
        return place.flatMap(at -> Arbitraries.of(PIECES)
                .map(piece -> whole.substring(0, at) + piece + whole.substring(at + piece.length() % 2)));
    }

    private static boolean skips(String text) {
        try {
            JsonTokens tokens = new JsonTokens(text, 99);
            tokens.skip();
            tokens.finish();
            return true;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    private static @Nullable String ours(String text) {
        try {
            JsonTokens tokens = new JsonTokens(text, 99);
            StringBuilder copy = new StringBuilder();
            tokens.copy(copy);
            tokens.finish();
            return copy.toString();
        } catch (MalformedInputException e) {
            return null;
        }
    }

    private static @Nullable String gsons(String text) throws IOException {
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.LEGACY_STRICT);
            StringBuilder copy = new StringBuilder();
            copy(in, copy);
            return in.peek() == JsonToken.END_DOCUMENT ? copy.toString() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void copy(JsonReader in, StringBuilder out) throws IOException {
        String separator = "";
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                in.beginObject();
                out.append('{');
                for (; in.hasNext(); separator = ",") {
                    JsonText.quote(in.nextName(), out.append(separator));
                    copy(in, out.append(':'));
                }
                in.endObject();
                out.append('}');
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                out.append('[');
                for (; in.hasNext(); separator = ",") {
                    copy(in, out.append(separator));
                }
                in.endArray();
                out.append(']');
            }
            case STRING -> JsonText.quote(in.nextString(), out);
            case NUMBER -> out.append(in.nextString());
            case BOOLEAN -> out.append(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.append("null");
            }
            default -> throw new IOException("no value");
        }
    }
}
