package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a spec.
 *
 * @param basePath the path of its server, below which {@code template} is: {@code /api/v1}
 */
record SpecOperation(String method, String basePath, String template, Operation declared) {
    static final String DEFAULT = "default";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    String id() {
        return declared.getOperationId();
    }

    /** The statuses that are named; {@code default} names none. */
    List<Integer> statuses() {
        return declared.getResponses().keySet().stream()
                .filter(status -> !status.equals(DEFAULT))
                .map(Integer::valueOf)
                .toList();
    }

    /** What is documented of a status, by its name or for want of one; null when there is neither. */
    @Nullable ApiResponse response(int status) {
        ApiResponse named = declared.getResponses().get(Integer.toString(status));
        return named == null ? declared.getResponses().getDefault() : named;
    }

    boolean matches(String path) {
        return path.startsWith(basePath + "/") && Pattern.matches(pathPattern(), below(path));
    }

    /** The rest of a path that matches, below that of the server. */
    String below(String path) {
        return path.substring(basePath.length());
    }

    /** How many characters of the path are fixed: {@code /a/mine} is closer to a request for it than {@code /a/{id}}. */
    int literals() {
        return VARIABLE.matcher(template).replaceAll("").length();
    }

    /** The path below the server's as a regular expression, a variable standing for one segment. */
    String pathPattern() {
        StringBuilder pattern = new StringBuilder();
        Matcher variables = VARIABLE.matcher(template);
        int from = 0;
        while (variables.find()) {
            pattern.append(Pattern.quote(template.substring(from, variables.start())))
                    .append("[^/]+");
            from = variables.end();
        }
        return pattern.append(Pattern.quote(template.substring(from))).toString();
    }
}
