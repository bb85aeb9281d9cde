package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;

/**
 * A document in UTF-8, whatever it declares, without what stands before it: a byte order mark, blanks. It can be read more than once.
 */
final class XmlDocument {
    private final byte[] bytes;
    private final int from;
    private final int to;

    private XmlDocument(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The array is not copied. */
    static XmlDocument of(byte[] bytes, int length) {
        int from = 0;
        while (from < length && (XmlText.isBlank((char) bytes[from]) || isMark(bytes, from, length))) {
            from += bytes[from] < 0 ? 3 : 1;
        }
        return new XmlDocument(bytes, from, length);
    }

    /** Halves of surrogate pairs, which bytes cannot carry, become replacement characters. */
    static XmlDocument of(String text) {
        byte[] bytes = XmlText.clean(text).getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    private static boolean isMark(byte[] bytes, int at, int length) {
        return length - at >= 3
                && bytes[at] == (byte) 0xef
                && bytes[at + 1] == (byte) 0xbb
                && bytes[at + 2] == (byte) 0xbf;
    }

    /** From its beginning on. */
    XmlReader reader() {
        return new XmlReader(bytes, from, to);
    }

    /** Whether it begins with a declaration or another instruction that has no end: a parser does not tell that from a wrong character in there. */
    boolean endsInDeclaration() {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return text.startsWith("<?") && !text.contains("?>");
    }
}
