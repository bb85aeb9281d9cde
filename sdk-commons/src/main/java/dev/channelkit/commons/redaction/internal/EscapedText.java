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

    /** Whether all of its runs of letters and digits stand there: nobody in practice escapes those. */
    static boolean mayStandIn(String text, String secret) {
        int begin = 0;
        for (int i = 0; i <= secret.length(); i++) {
            if (i == secret.length() || !isPlain(secret.charAt(i))) {
                if (i > begin && !text.contains(secret.substring(begin, i))) {
                    return false;
                }
                begin = i + 1;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
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
