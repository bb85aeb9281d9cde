package dev.channelkit.sandbox.internal.xml;

/** Text between two tags. */
public final class XmlText {
    private XmlText() {}

    /** Appends a text with what must be escaped escaped; characters that XML cannot hold become U+FFFD. */
    public static void append(StringBuilder out, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                // ]]> must not stand in text
                case '>' -> out.append("&gt;");
                // readers turn a bare carriage return into a line feed
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
            }
        });
    }

    // XML 1.0, section 2.2: what is not a Char cannot be written, not even as a reference
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
