package dev.channelkit.commons.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error says, as far as it can be read. Every text is on one line, without control characters, and at most 500
 * characters long.
 *
 * @param code the provider's code; null when there is none
 * @param message the provider's text; null when there is none where the envelope says
 * @param details further texts, at most 20
 * @param field what the error is about, where the provider says so in a form that the envelope knows; null when it does not
 * @param requestId what names the call for the provider's support; null when there is none where the envelope says
 * @param excerpt how the body begins, as it stands; empty for an empty body. It may echo what was sent: show it only where there is no
 *     message
 */
public record ErrorBody(
        @Nullable String code,
        @Nullable String message,
        List<String> details,
        @Nullable String field,
        @Nullable String requestId,
        String excerpt) {

    public ErrorBody {
        details = List.copyOf(details);
    }

    /** With what stands around it where it says nothing itself. */
    ErrorBody orElse(EnvelopeParts around) {
        boolean silent = message == null && details.isEmpty();
        return new ErrorBody(
                code == null ? around.code() : code,
                silent ? around.message() : message,
                details,
                field,
                around.requestId(),
                excerpt);
    }

    /** The message; without one the excerpt. */
    public String text() {
        return message == null ? excerpt : message;
    }
}
