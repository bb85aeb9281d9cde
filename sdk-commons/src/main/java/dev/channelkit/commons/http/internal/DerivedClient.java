package dev.channelkit.commons.http.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The OkHttp clients that calls go through: always derived, also from a caller's own, with everything off by which OkHttp would send a
 * request again or elsewhere. Interceptors of the caller's client run between the SDK's steps and the network.
 *
 * @param pooled for calls that may be repeated
 * @param fresh for calls that may not: no connection is kept, so none can have died unnoticed
 */
record DerivedClient(OkHttpClient pooled, OkHttpClient fresh) {

    static DerivedClient from(OkHttpClient.Builder client, List<Interceptor> steps) {
        client.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cache(null)
                .callTimeout(Duration.ZERO); // each call has a time of its own, and a stream no end
        client.interceptors().addAll(0, steps);
        client.interceptors().add(0, new DeadlineInterceptor());
        client.interceptors().add(ReplayGuard::restore);
        client.networkInterceptors().add(0, ReplayGuard::hide);
        client.networkInterceptors().add(new WireInterceptor());
        OkHttpClient pooled = client.build();
        OkHttpClient fresh = pooled.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
        return new DerivedClient(pooled, fresh);
    }
}
