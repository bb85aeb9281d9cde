package dev.channelkit.commons.call;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answer to a raw call, as it arrived. Its status is 2xx; anything else is thrown. */
public final class RawResponse {
    private final Response<byte[]> response;

    RawResponse(Response<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.status();
    }

    public Headers headers() {
        return response.headers();
    }

    /** The body as UTF-8, whatever the header says of it. */
    public String text() {
        return new String(response.value(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.value().clone();
    }

    /** The id by which the provider's support finds this call; null when the answer carried none. */
    public @Nullable String requestId() {
        return response.requestId();
    }

    /** The tag of the version read or written, exactly as it arrived; null when there is none. */
    public @Nullable String etag() {
        return response.etag();
    }

    /** How often the request went out. */
    public int attempts() {
        return response.attempts();
    }

    /** From the start of the call to its end, waits included. */
    public Duration elapsed() {
        return response.elapsed();
    }

    /** Status and size: the body may be confidential. */
    @Override
    public String toString() {
        return "RawResponse[" + status() + ", " + response.value().length + " bytes]";
    }
}
