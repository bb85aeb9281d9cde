package dev.channelkit.commons.redaction.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds a text however its characters are escaped: in JSON, in a URL or form, in HTML. Each character may be escaped or not. */
final class EscapedText {
    private static final Map<Character, String> NAMED =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&apos;", ' ', "\\+");

    private EscapedText() {}

    static Pattern of(String text) {
        StringBuilder pattern = new StringBuilder(text.length() * 48);
        text.codePoints().forEach(c -> character(c, pattern));
        return Pattern.compile(pattern.toString());
    }

    private static void character(int c, StringBuilder pattern) {
        String itself = Character.toString(c);
        pattern.append("(?:\\\\?").append(Pattern.quote(itself)).append("|(?i:");
        itself.chars()
                .forEach(unit -> pattern.append("\\\\u0*").append(Integer.toHexString(unit))); // two beyond 16 bits
        pattern.append("|%0*").append(Integer.toHexString(c)); // as Latin-1
        if (c >= 0x80) {
            pattern.append('|');
            for (byte b : itself.getBytes(StandardCharsets.UTF_8)) {
                pattern.append('%').append(Integer.toHexString(b & 0xff));
            }
        }
        pattern.append("|&#0*")
                .append(c)
                .append(";|&#x0*")
                .append(Integer.toHexString(c))
                .append(';');
        String named = c == (char) c ? NAMED.get((char) c) : null;
        if (named != null) {
            pattern.append('|').append(named);
        }
        pattern.append("))");
    }
}
