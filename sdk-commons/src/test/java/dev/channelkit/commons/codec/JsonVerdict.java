package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Whether our reader takes a text for JSON, both where it keeps a value and where it moves past one. */
final class JsonVerdict {
    private JsonVerdict() {}

    /** The value as a whole, and wherever values stand. */
    static Stream<String> inPlaces(String value) {
        return Stream.of(
                value,
                "[" + value + "]",
                "[1," + value + "]",
                "{\"a\":" + value + "}",
                "{\"a\":" + value + ",\"b\":1}");
    }

    static String read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static String read(byte[] text) {
        JsonTokens skipping = new JsonTokens(text, ReadOptions.DEFAULT_NESTING_LIMIT);
        skipping.skip();
        skipping.finish();
        RawValue value = Json.read(text, Scalars.RAW, ReadOptions.STRICT);
        return value == null ? "null" : value.text(); // an explicit null is no value
    }

    static void assertRefused(Stream<String> texts) {
        texts.forEach(text -> assertRefused(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is kept or moved past. */
    static void assertRefused(byte[] text) {
        String shown = new String(text, 0, Math.min(text.length, 60), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(text, Scalars.RAW, ReadOptions.TOLERANT))
                .as(shown)
                .isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> {
                    JsonTokens skipping = new JsonTokens(text, ReadOptions.DEFAULT_NESTING_LIMIT);
                    skipping.skip();
                    skipping.finish();
                })
                .as(shown)
                .isInstanceOf(MalformedInputException.class);
    }
}
