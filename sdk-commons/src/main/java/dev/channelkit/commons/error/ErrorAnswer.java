package dev.channelkit.commons.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered in place of success.
 *
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body the beginning of the body as text, credentials removed; empty when there was none
 * @param retryAfter how long the provider asks to wait; null when it does not say
 */
public record ErrorAnswer(
        int status,
        Map<String, List<String>> headers,
        String body,
        @Nullable Duration retryAfter) implements Serializable {

    public ErrorAnswer {
        headers = Map.copyOf(headers);
    }

    /** Status and names of headers only: the rest may be confidential. */
    @Override
    public String toString() {
        return "ErrorAnswer[status=" + status + ", headers=" + headers.keySet() + "]";
    }
}
