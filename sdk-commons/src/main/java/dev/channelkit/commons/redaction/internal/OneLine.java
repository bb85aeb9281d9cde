package dev.channelkit.commons.redaction.internal;

/**
 * Texts as they are told: on one line, without characters that steer a terminal. Whoever looks for a secret in such a text has to know it in that form.
 */
public final class OneLine {
    /** What is put where a text is cut off. */
    public static final char CUT = '…';

    private OneLine() {}

    /** The whole text on one line: runs of blanks become one, none stands at its ends. */
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** The same, of so many characters at most; what is cut off leaves an ellipsis. */
    public static String of(String text, int longest) {
        if (text.length() < longest - 1 && isOneLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE) {
                if (line.length() >= longest - 2) {
                    return line.append(CUT).toString();
                }
                if (space && line.length() > 0) {
                    line.append(' ');
                }
                space = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    /** Most texts are ASCII with single blanks in between. */
    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
