package dev.channelkit.commons.http.internal;

import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/** An OkHttp client with the way to the network of another (proxy, DNS, TLS, pool) and nothing else of it: one request sends one request. */
public final class BareClient {
    private BareClient() {}

    /**
     * The bare client.
     *
     * @param total how long one call may take
     */
    public static OkHttpClient of(OkHttpClient settings, Duration total) {
        OkHttpClient.Builder bare = settings.newBuilder();
        bare.interceptors().clear();
        bare.networkInterceptors().clear();
        return bare.authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(ReplayGuard::restore)
                .addNetworkInterceptor(ReplayGuard::hide)
                .readTimeout(total)
                .callTimeout(total)
                .build();
    }
}
