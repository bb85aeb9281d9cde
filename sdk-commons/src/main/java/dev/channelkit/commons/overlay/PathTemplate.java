package dev.channelkit.commons.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path with parameters in braces. */
final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]+)}");
    // what RFC 3986 lets stand in a segment, without what a server may take for something else
    private static final Pattern LITERAL = Pattern.compile("([A-Za-z0-9._~!$'()*+,;=:@-]|%[0-9A-Fa-f]{2})*");

    private PathTemplate() {}

    /** The parameters in their order; what occurs twice is there twice. */
    static List<String> parameters(String template) {
        List<String> names = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }

    /** What is wrong with its form; null when nothing is. */
    static @Nullable String problem(String template) {
        if (!template.startsWith("/")) {
            return "does not start with a slash";
        }
        if (template.indexOf('?') >= 0 || template.indexOf('#') >= 0) {
            return "contains a query or fragment; correct parameters by their names";
        }
        String[] segments = template.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String literal = PARAMETER.matcher(segments[i]).replaceAll("");
            boolean last = i == segments.length - 1; // some servers want a slash at the end
            if (segments[i].isEmpty() && !last) {
                return "has an empty segment";
            }
            if (!LITERAL.matcher(literal).matches()) {
                return "contains braces that do not match, or a character that has to be percent-encoded";
            }
            if (isDots(segments[i])) {
                return "has a dot segment";
            }
        }
        return null;
    }

    private static boolean isDots(String segment) {
        String decoded = segment.replaceAll("%2[eE]", ".");
        return decoded.equals(".") || decoded.equals("..");
    }
}
