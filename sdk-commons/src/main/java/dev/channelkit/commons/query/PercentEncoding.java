package dev.channelkit.commons.query;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8 as RFC 3986 has it: only unreserved characters stay bare, a space is {@code %20}, never {@code +}. */
public final class PercentEncoding {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    public static String encode(String text) {
        int bare = 0;
        while (bare < text.length() && isUnreserved(text.charAt(bare))) {
            bare++;
        }
        if (bare == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, bare);
        for (byte b : text.substring(bare).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 0xf]);
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
