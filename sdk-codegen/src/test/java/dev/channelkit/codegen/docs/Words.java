package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the pages say things. */
final class Words {
    private Words() {}

    static String code(String text) {
        return "`" + text + "`";
    }

    static String codes(Collection<String> texts) {
        return texts.stream().map(Words::code).collect(Collectors.joining(", "));
    }

    /** A text of the spec in a line or cell of its own. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    static String duration(String text) {
        Duration duration =
                text.startsWith("P") ? Duration.parse(text) : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        return duration.equals(Duration.ofDays(1))
                ? "day"
                : duration.equals(Duration.ofSeconds(1))
                        ? "second"
                        : duration.equals(Duration.ofMinutes(1)) ? "minute" : duration.toSeconds() + " s";
    }

    static String number(String digits) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(digits));
    }

    /** {@code 100 calls per minute}. */
    static String limit(SpecNode limit) {
        String per = limit.text("per");
        return number(limit.text("most", "0")) + " " + limit.text("of", "")
                + (per == null ? "" : " per " + duration(per));
    }

    /** With the exceptions that clients make of them; a 5xx is one only where nothing can have been done. */
    static String refusals(Collection<String> statuses) {
        Map<String, List<String>> byException = new LinkedHashMap<>();
        for (String status : statuses) {
            byException
                    .computeIfAbsent(exception(status), name -> new ArrayList<>())
                    .add(status);
        }
        return byException.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " (" + code(entry.getKey()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String exception(String status) {
        return switch (status) {
            case "400" -> "BadRequestException";
            case "401" -> "AuthenticationException";
            case "403" -> "PermissionDeniedException";
            case "404" -> "NotFoundException";
            case "409" -> "ConflictException";
            case "412", "428" -> "PreconditionFailedException";
            case "422" -> "UnprocessableEntityException";
            case "429" -> "RateLimitedException";
            default -> status.startsWith("5") ? "ServerErrorException" : "ResponseException";
        };
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
