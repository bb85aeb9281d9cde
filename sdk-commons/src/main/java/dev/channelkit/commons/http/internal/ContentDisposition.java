package dev.channelkit.commons.http.internal;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header that names a file, read as leniently as it is written: RFC 6266, with what servers make of it. */
public final class ContentDisposition {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(filename\\*?)\\s*=\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"|[^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENDED = Pattern.compile("(utf-8|iso-8859-1)'[^']*'(.*)", Pattern.CASE_INSENSITIVE);

    private ContentDisposition() {}

    /** The name as the sender wrote it, not safe to use as one; null when there is none. */
    public static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String plain = null;
        Matcher parameter = PARAMETER.matcher(";" + header);
        while (parameter.find()) {
            String quoted = parameter.group(3);
            String value = quoted == null ? parameter.group(2).trim() : quoted.replaceAll("\\\\(.)", "$1");
            if (parameter.group(1).endsWith("*")) {
                String extended = extended(value);
                if (extended != null) {
                    return extended; // says more than the plain one beside it
                }
            } else if (plain == null && !value.isBlank()) {
                plain = value;
            }
        }
        return plain;
    }

    private static @Nullable String extended(String value) {
        Matcher matcher = EXTENDED.matcher(value);
        if (!matcher.matches() || matcher.group(2).isBlank()) {
            return null;
        }
        Charset charset = matcher.group(1).toLowerCase(Locale.ROOT).equals("utf-8")
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
        try {
            return URLDecoder.decode(matcher.group(2).replace("+", "%2B"), charset);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
