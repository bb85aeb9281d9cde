package dev.channelkit.commons.http.internal;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again on its own, in the cases it has no setting for: a 503 with {@code Retry-After: 0}, a 421 on
 * a shared HTTP/2 connection, and a 407, which proxies of HTTPS have answered before a request is sent. The network half hides the status from OkHttp's follow-up step, the application half right above that
 * step puts it back.
 */
final class ReplayGuard {
    /** A status that means nothing to OkHttp. */
    private static final int INERT = 499;

    /** In a header, so that it cannot outlive its answer; removed again before anyone else sees it. */
    private static final String TRUE_STATUS = "ChannelKit-True-Status";

    private ReplayGuard() {}

    static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean replayed = isReplayed(response.code());
        if (!replayed && response.header(TRUE_STATUS) == null) {
            return response;
        }
        Response.Builder guarded = response.newBuilder().removeHeader(TRUE_STATUS); // a provider does not get to set it
        if (replayed) {
            guarded.code(INERT).header(TRUE_STATUS, Integer.toString(response.code()));
        }
        return guarded.build();
    }

    private static boolean isReplayed(int status) {
        return status == 407 || status == 421 || status == 503;
    }

    static Response restore(Interceptor.Chain chain) throws IOException {
        Response response = quiet(chain).proceed(chain.request());
        String status = response.header(TRUE_STATUS);
        return status == null
                ? response
                : response.newBuilder()
                        .code(Integer.parseInt(status))
                        .removeHeader(TRUE_STATUS)
                        .build();
    }

    /** An interceptor of the caller's client may have switched these on again for this chain. Each of the three copies it, whole. */
    private static Interceptor.Chain quiet(Interceptor.Chain chain) {
        Interceptor.Chain quiet = chain;
        if (quiet.getRetryOnConnectionFailure()) {
            quiet = quiet.withRetryOnConnectionFailure(false);
        }
        if (quiet.getAuthenticator() != Authenticator.NONE) {
            quiet = quiet.withAuthenticator(Authenticator.NONE);
        }
        return quiet.getCache() == null ? quiet : quiet.withCache(null);
    }
}
