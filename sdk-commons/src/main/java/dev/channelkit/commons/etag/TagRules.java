package dev.channelkit.commons.etag;

import dev.channelkit.commons.http.internal.Unicode;
import org.jspecify.annotations.Nullable;

/**
 * Which tags come back to the provider as the bytes that it sent. OkHttp reads headers as UTF-8, without blanks around them, and writes
 * them so; bytes that are no UTF-8 it replaces, after which nobody can tell what they were.
 */
final class TagRules {
    private static final char REPLACEMENT = '\ufffd';

    private TagRules() {}

    /** What is wrong with a tag, to follow "the ETag"; null when it can be sent back exactly. */
    static @Nullable String problem(@Nullable String tag) {
        if (tag == null) {
            return "is missing (null)";
        }
        if (tag.isEmpty()) {
            return "is empty";
        }
        if (tag.equals("*")) {
            return "is *, which stands for any version";
        }
        if (tag.chars().anyMatch(TagRules::cannotStandInAHeader)) {
            return "contains a line break or another control character";
        }
        if (tag.indexOf(REPLACEMENT) >= 0) {
            return "contains bytes that are no UTF-8 and were lost in reading it";
        }
        if (isBlank(tag.charAt(0)) || isBlank(tag.charAt(tag.length() - 1))) {
            return "begins or ends with a blank, which would be lost on the way";
        }
        return Unicode.isBroken(tag) ? "contains half a character" : null;
    }

    /** A tab may stand in a value (RFC 9110, 5.5), as may what Unicode calls controls above 0x7f. */
    private static boolean cannotStandInAHeader(int c) {
        return c < ' ' && c != '\t' || c == 0x7f;
    }

    /** What Kotlin's trim, which OkHttp applies to headers, takes away. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
