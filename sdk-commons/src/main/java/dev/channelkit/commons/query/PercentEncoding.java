package dev.channelkit.commons.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encoding of UTF-8 as RFC 3986 has it: only unreserved characters stay bare, a space is {@code %20}, never {@code +}. */
public final class PercentEncoding {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".toCharArray()) {
            UNRESERVED[c] = true;
        }
    }

    private PercentEncoding() {}

    public static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                Text encoded = new Text(text.length() + 16);
                encoded.encoded(text);
                return encoded.toString();
            }
        }
        return text;
    }

    private static boolean isUnreserved(char c) {
        return c < 128 && UNRESERVED[c];
    }

    /** Encoded text that grows; all of it is ASCII, so that a byte is a character. */
    static final class Text {
        /** What one {@code char} comes to at most: three bytes of UTF-8. */
        private static final int LONGEST = 9;

        private byte[] bytes;
        private int length;

        Text(int capacity) {
            bytes = new byte[capacity];
        }

        /** Adds one character as it stands. */
        void bare(char c) {
            room(1);
            bytes[length++] = (byte) c;
        }

        /** Adds text, encoded. What is half of a character becomes a question mark, as in all of Java's encodings. */
        void encoded(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                room(LONGEST);
                if (isUnreserved(c)) {
                    bytes[length++] = (byte) c;
                } else if (c < 0x80) {
                    octet(c);
                } else if (c < 0x800) {
                    octet(0xc0 | c >> 6);
                    octet(0x80 | c & 0x3f);
                } else if (!Character.isSurrogate(c)) {
                    octet(0xe0 | c >> 12);
                    octet(0x80 | c >> 6 & 0x3f);
                    octet(0x80 | c & 0x3f);
                } else if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    pair(Character.toCodePoint(c, text.charAt(++i)));
                } else {
                    octet('?');
                }
            }
        }

        private void pair(int point) {
            room(2 * LONGEST);
            octet(0xf0 | point >> 18);
            octet(0x80 | point >> 12 & 0x3f);
            octet(0x80 | point >> 6 & 0x3f);
            octet(0x80 | point & 0x3f);
        }

        private void octet(int value) {
            bytes[length++] = '%';
            bytes[length++] = HEX[value >> 4];
            bytes[length++] = HEX[value & 0xf];
        }

        private void room(int more) {
            if (bytes.length - length < more) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
            }
        }

        @Override
        public String toString() {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
