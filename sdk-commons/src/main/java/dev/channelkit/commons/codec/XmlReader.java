package dev.channelkit.commons.codec;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 and looks for characters that XML does not have in the same pass: some providers send them raw, and a parser would refuse the whole. They become
 * replacement characters, as does what is no UTF-8.
 */
final class XmlReader extends Reader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int given;
    // of what is no UTF-8, from there on: decoded at once, by the rules of the platform for what replaces it
    private @Nullable TextReader rest;

    XmlReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = rest == null ? decode(buffer, offset, length) : 0;
        if (count == 0 && at < end) {
            if (rest == null) {
                rest = new TextReader(XmlText.clean(new String(bytes, at, end - at, StandardCharsets.UTF_8)));
            }
            count = Math.max(0, rest.read(buffer, offset, length));
            at = count == 0 && length > 0 ? end : at;
        }
        given += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** As many as there is room for; fewer if what follows is no UTF-8, or may need more room than there is. */
    private int decode(char[] buffer, int offset, int length) {
        byte[] in = bytes;
        int from = at;
        int to = offset;
        int last = offset + length - 1; // a pair takes two
        while (from < end && to < last) {
            int plain = EightBytes.plain(in, from, Math.min(end - from, last - to));
            if (plain > 0) {
                ascii(in, from, plain).getChars(0, plain, buffer, to);
                from += plain;
                to += plain;
                continue;
            }
            int b = in[from];
            if (b >= ' ') {
                buffer[to++] = (char) b;
                from++;
            } else if (b >= 0) {
                buffer[to++] = XmlText.isBlank((char) b) ? (char) b : XmlText.REPLACEMENT;
                from++;
            } else {
                int size = size(in, from);
                if (size == 0) {
                    break;
                }
                int c = character(in, from, size);
                from += size;
                if (size == 4) {
                    buffer[to++] = Character.highSurrogate(c);
                    buffer[to++] = Character.lowSurrogate(c);
                } else {
                    buffer[to++] = c >= 0xfffe ? XmlText.REPLACEMENT : (char) c;
                }
            }
        }
        at = from;
        return to - offset;
    }

    @SuppressWarnings(
            "deprecation") // for other characters; of these it makes the same text, and is compiled into its caller
    private static String ascii(byte[] in, int from, int count) {
        return new String(in, 0, from, count);
    }

    /** Of how many bytes the character is that begins there, which is not ASCII; 0 if it is none. */
    private int size(byte[] in, int from) {
        int first = in[from] & 0xff;
        int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (size > end - from) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((in[from + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int c = size == 0 ? 0 : character(in, from, size);
        boolean shortest = size < 3 || c >= (size == 3 ? 0x800 : 0x1_0000);
        boolean any = size < 3
                || c <= Character.MAX_CODE_POINT && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
        return shortest && any ? size : 0;
    }

    private static int character(byte[] in, int from, int size) {
        int c = in[from] & 0x7f >> size;
        for (int i = 1; i < size; i++) {
            c = c << 6 | in[from + i] & 0x3f;
        }
        return c;
    }

    /** Whether a character of this index would lie behind the end; not known before all has been read. */
    boolean isOver(int index) {
        return at >= end && index >= given;
    }

    @Override
    public void close() {
        // holds no resource
    }
}
