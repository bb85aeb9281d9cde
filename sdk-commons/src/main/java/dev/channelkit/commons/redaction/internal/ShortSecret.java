package dev.channelkit.commons.redaction.internal;

import java.util.regex.Pattern;

/**
 * Secrets of so few characters that they are parts of innocent words: whoever echoes one, echoes it as a value, between quotes, signs or
 * spaces, escaped or not. Within a word they tell nothing, and hiding them there makes messages unreadable.
 */
final class ShortSecret {
    private static final int LONGEST = 3;

    /** No letter or digit is before it, unless that ends an escape of what is none. */
    private static final String BEFORE =
            "(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\u[0-9A-Fa-f]{4})|(?<=\\\\[bfnrt]))";

    private static final String BEHIND = "(?![\\p{L}\\p{N}])";

    private ShortSecret() {}

    static boolean is(String secret) {
        return secret.codePointCount(0, secret.length()) <= LONGEST;
    }

    /** {@code pattern}, which finds the secret, where it is not a part of a word. */
    static Pattern alone(String pattern, String secret) {
        boolean wordBegins = Character.isLetterOrDigit(secret.codePointAt(0));
        boolean wordEnds = Character.isLetterOrDigit(secret.codePointBefore(secret.length()));
        return Pattern.compile((wordBegins ? BEFORE : "") + pattern + (wordEnds ? BEHIND : ""));
    }
}
