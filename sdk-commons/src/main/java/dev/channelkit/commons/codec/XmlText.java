package dev.channelkit.commons.codec;

/** How XML spells text, and which characters it has. */
final class XmlText {
    /** The attribute, with the prefix that {@link XmlTokens} gives it, that makes an element null. */
    static final String NIL = "@xsi:nil";

    static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    static final char REPLACEMENT = '\ufffd';

    private XmlText() {}

    /** Appends the text escaped, fit for an element and for an attribute. */
    static void escape(String text, StringBuilder out) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c < '\ud800') {
                continue;
            }
            if (isPair(text, i)) {
                i++;
                continue;
            }
            out.append(text, copied, i);
            escape(c, out);
            copied = i + 1;
        }
        out.append(text, copied, text.length());
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case 0 -> out.append(REPLACEMENT);
            default -> {
                if (c < ' ') {
                    // a bare line end would be made another one by the parser
                    out.append("&#").append((int) c).append(';');
                } else {
                    out.append(isNone(c) ? REPLACEMENT : c);
                }
            }
        }
    }

    /** The text with a replacement character for each raw character that XML does not have. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && !isBlank(c)) || c >= '\ud800') {
                if (isPair(text, i)) {
                    i++;
                } else if (c < ' ' || isNone(c)) {
                    return replaced(text, i);
                }
            }
        }
        return text;
    }

    private static String replaced(String text, int firstIllegal) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, firstIllegal);
        for (int i = firstIllegal; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append((c < ' ' && !isBlank(c)) || isNone(c) ? REPLACEMENT : c);
            }
        }
        return clean.toString();
    }

    /** Whether the text holds nothing but XML's white space. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an element or attribute may be called so; of letters beyond ASCII none are taken, to be on the safe side. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean start = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!start && (i == 0 || !(c >= '0' && c <= '9' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** Whether XML has no such character above the control characters. */
    private static boolean isNone(char c) {
        return Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff';
    }
}
