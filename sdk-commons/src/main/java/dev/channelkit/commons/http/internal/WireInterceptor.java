package dev.channelkit.commons.http.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

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
        progress.writes();
        return chain.proceed(chain.request());
    }
}
