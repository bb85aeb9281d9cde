package dev.channelkit.commons.http.internal;

import java.util.Map;
import java.util.regex.Pattern;

/** Finds a text however its characters are escaped: in JSON, in a URL or form, in HTML. Each character may be escaped or not. */
final class EscapedText {
    private static final Map<Character, String> NAMED =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&apos;", ' ', "\\+");

    private EscapedText() {}

    static Pattern of(String text) {
        StringBuilder pattern = new StringBuilder(text.length() * 48);
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), pattern);
        }
        return Pattern.compile(pattern.toString());
    }

    private static void character(char c, StringBuilder pattern) {
        String hex = Integer.toHexString(c);
        pattern.append("(?:\\\\?").append(Pattern.quote(String.valueOf(c)));
        pattern.append("|(?i:\\\\u0*").append(hex).append("|%0*").append(hex);
        pattern.append("|&#0*").append((int) c).append(";|&#x0*").append(hex).append(';');
        if (NAMED.containsKey(c)) {
            pattern.append('|').append(NAMED.get(c));
        }
        pattern.append("))");
    }
}
