package dev.channelkit.commons.http.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which values may stand in a path: none that would make it another path, for us or for a server that decodes once more. */
public final class PathRules {
    /** More than any chain of servers would do. */
    private static final int MOST_DECODINGS = 8;

    /** What decoding leaves of bytes that are no UTF-8, some of which lenient servers read as dots and slashes. */
    private static final char REPLACEMENT = '\uFFFD';

    private PathRules() {}

    /** What is wrong with a value meant to be one segment, without the value; null when it may be sent, percent-encoded. */
    public static @Nullable String segmentProblem(@Nullable String value) {
        if (value == null) {
            return "is missing";
        }
        if (value.isEmpty()) {
            return "is empty";
        }
        if (Unicode.isBroken(value)) {
            return "contains half a character";
        }
        String text = value;
        for (int decodings = 0; decodings < MOST_DECODINGS; decodings++) {
            String problem = plainProblem(text);
            if (problem != null) {
                return problem;
            }
            String decoded = decoded(text);
            if (decoded.equals(text)) {
                return null;
            }
            text = decoded;
        }
        return "is percent-encoded over and over";
    }

    /** What is wrong with a path as a caller writes it for a raw call; null when it may be sent. */
    public static @Nullable String pathProblem(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return "does not start with '/'";
        }
        if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            return "contains '?' or '#'; give parameters with query(name, value)";
        }
        for (String segment : path.substring(1).split("/", -1)) {
            String problem = segment.isEmpty() ? null : segmentProblem(segment);
            if (problem != null) {
                return "has a segment that " + problem;
            }
        }
        return path.contains("//") ? "has an empty segment" : null;
    }

    private static @Nullable String plainProblem(String text) {
        if (text.equals(".") || text.equals("..")) {
            return "is a dot segment";
        }
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            return "contains a slash or backslash";
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return "contains percent escapes that are no UTF-8";
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return "contains a control character";
            }
        }
        return null;
    }

    /** Percent-decoded once; what is no escape stays as it is. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            if (value >= 0) {
                decoded.write(value);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }
}
