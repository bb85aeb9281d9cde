package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last thing before the wire: from here on bytes may have been sent. Refuses to let the same attempt out twice, should anything
 * between the SDK's own steps and the wire try, such as an interceptor of the caller's that repeats.
 */
final class WireInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        if (progress.isSent()) {
            throw new IOException("something in the HTTP client tried to send one attempt twice");
        }
        if (progress.isTooLateToLeave()) {
            throw new CallTimeoutException(
                    "the request did not get away in time, so it was not sent",
                    Outcome.NOT_SENT,
                    progress.details().build(),
                    null,
                    null);
        }
        progress.writes(bodyBytes(chain.request().body()));
        Response response = chain.proceed(chain.request());
        progress.heard(response.code(), response.header("Retry-After"));
        return response;
    }

    private static long bodyBytes(@Nullable RequestBody body) {
        try {
            return body == null ? 0 : body.contentLength();
        } catch (IOException e) {
            return -1; // writing it will say why
        }
    }
}
