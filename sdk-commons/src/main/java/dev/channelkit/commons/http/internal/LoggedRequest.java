package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.listen.CallListener.Attempt;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.redaction.internal.Redactor;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kotlin.Pair;
import okhttp3.Request;

/**
 * A request as a log may show it: names of parameters and headers always, their values only where the name is on the list. Values in
 * the path and bodies never.
 */
final class LoggedRequest {
    private static final Set<String> HEADERS = Set.of("accept", "content-type", "user-agent");

    private final Predicate<String> parameters;

    /** @param parameters names of query parameters whose values may be shown */
    LoggedRequest(Predicate<String> parameters) {
        this.parameters = parameters;
    }

    /** Whether the value of this header is known to be harmless. */
    static boolean isShown(String header) {
        return HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }

    String line(Request request, CallProgress progress, Attempt attempt) {
        String id = progress.requestId();
        return progress.operation().id() + " " + progress.operation().method() + " "
                + progress.operation().pathTemplate() + query(progress) + headers(request)
                + correction(progress.operation()) + " → "
                + result(attempt, progress) + " in "
                + attempt.duration().toMillis() + " ms, attempt " + attempt.number()
                + (id == null ? "" : ", request id " + id);
    }

    private static String correction(Operation operation) {
        return operation.correction() == null ? "" : " (" + operation.correction() + ")";
    }

    private String query(CallProgress progress) {
        if (progress.query().isEmpty()) {
            return "";
        }
        return progress.query().entries().stream()
                .map(e -> printable(e.getKey()) + "="
                        + (parameters.test(e.getKey()) ? printable(e.getValue()) : Redactor.HIDDEN))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String headers(Request request) {
        StringBuilder headers = new StringBuilder();
        for (Pair<? extends String, ? extends String> header : request.headers()) {
            String name = header.getFirst();
            headers.append(headers.isEmpty() ? " [" : ", ").append(name).append(": ");
            headers.append(isShown(name) ? header.getSecond() : Redactor.HIDDEN);
        }
        return headers.isEmpty() ? "" : headers.append(']').toString();
    }

    private static String result(Attempt attempt, CallProgress progress) {
        Throwable failure = attempt.failure();
        if (failure == null) {
            return String.valueOf(attempt.status());
        }
        String text = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return text == null ? name : name + " (" + printable(progress.redactor().redact(text)) + ")";
    }

    /** On one line, whatever a caller put into it. */
    private static String printable(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", " ") : text;
    }
}
