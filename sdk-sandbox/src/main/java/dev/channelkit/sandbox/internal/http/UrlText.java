package dev.channelkit.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes percent-encoded text as UTF-8. Raw text is taken as it stood on the wire, one char per byte.
 *
 * <p>A {@code %} that no two hex digits follow stays a {@code %} where {@link Percent#LENIENT} is asked for: the vendor's own text prints
 * {@code ?filter[name:partial]=Jo%}, which is no valid URL.
 */
public final class UrlText {
    /** What a {@code %} without two hex digits is. */
    public enum Percent {
        LENIENT,
        STRICT
    }

    private UrlText() {}

    /**
     * Splits {@code name=value&…}; {@code +} is a space.
     *
     * @throws IllegalArgumentException if the text is not UTF-8, or a percent sign is wrong and that matters
     */
    public static List<Parameter> parameters(String raw, Percent percent) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.add(new Parameter(decode(name, true, percent), decode(value, true, percent)));
        }
        return List.copyOf(parameters);
    }

    /**
     * Decodes one segment of a path, where {@code +} is a plus.
     *
     * @throws IllegalArgumentException if it is not percent-encoded UTF-8
     */
    public static String segment(String raw) {
        return decode(raw, false, Percent.STRICT);
    }

    private static String decode(String raw, boolean plusIsSpace, Percent percent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = hex(raw, i + 1);
                int low = hex(raw, i + 2);
                if (high >= 0 && low >= 0) {
                    bytes.write(high << 4 | low);
                    i += 2;
                    continue;
                }
                if (percent == Percent.STRICT) {
                    throw new IllegalArgumentException("a % is not followed by two hex digits");
                }
            }
            bytes.write(c == '+' && plusIsSpace ? ' ' : c);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text is not UTF-8", e);
        }
    }

    private static int hex(String raw, int index) {
        if (index >= raw.length() || raw.charAt(index) > 'f') {
            return -1;
        }
        return Character.digit(raw.charAt(index), 16);
    }
}
