package dev.channelkit.commons.download;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files on this machine, made from what somebody else wrote: one segment, that no file system reads as a path, a device or a
 * hidden file.
 */
public final class FileName {
    private static final int LONGEST = 120;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._ ()+-]");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private FileName() {}

    /** The name for the file at {@code url}: the last segment of its path, before any {@code ?} or {@code #}; {@code file} if there is none. */
    public static String ofLink(String url) {
        String path = url.replaceFirst("[?#].*$", "").replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
        return safe(decoded(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** {@code name} with everything replaced that could make it more than the name of a file; letters of all scripts stay. */
    public static String safe(String name) {
        String plain = ENDS.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
        if (plain.isEmpty()) {
            return "file";
        }
        String stem = plain.replaceFirst("\\..*$", "").strip();
        String named = DEVICES.contains(stem.toUpperCase(Locale.ROOT)) ? "_" + plain : plain;
        return shortened(named);
    }

    /** {@code name} with a number before its ending: {@code usage-2.csv}. */
    public static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    /** A segment that is not percent-encoded as it should be is taken as it stands. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    /** The ending is kept, if it looks like one. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
