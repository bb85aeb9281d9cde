package dev.channelkit.commons.query.bracket;

/** Escapes literal text for the {@code partial} modifier. Percent-encoding for the URL is a second layer, applied later to the whole value. */
final class LikePattern {
    private LikePattern() {}

    static String literal(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '%' || c == '_') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
