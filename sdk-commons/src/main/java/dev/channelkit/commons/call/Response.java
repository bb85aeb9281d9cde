package dev.channelkit.commons.call;

import dev.channelkit.commons.etag.Tagged;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call ended in, with what came along.
 *
 * @param value the answer's value; null only for answers that carry none
 * @param status the HTTP status, 2xx
 * @param headers the answer's headers
 * @param requestId the id by which the provider's support finds this call; null when the answer carried none
 * @param etag the tag of the version read or written, exactly as it arrived, quotes and {@code W/} included; null when there is none
 * @param received how many items the answer held, those included that were left out of a list for being of another type; 1 for a
 *     single value, 0 for none
 * @param attempts how often the request went out
 * @param elapsed from the start of the call to its end, waits included
 * @param inDoubt whether an attempt before the last may have been acted on as well, its answer being lost
 */
public record Response<T>(
        T value,
        int status,
        Headers headers,
        @Nullable String requestId,
        @Nullable String etag,
        int received,
        int attempts,
        Duration elapsed,
        boolean inDoubt)
        implements Tagged<T> {

    /** The same answer with another value. */
    public <R> Response<R> map(Function<? super T, ? extends R> change) {
        return new Response<>(
                change.apply(value), status, headers, requestId, etag, received, attempts, elapsed, inDoubt);
    }
}
