package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How a client of the kit is to be. A provider's adapter gives a builder where it is and who it is, and leaves the rest to {@link #on}, which gives it
 * back to be built.
 *
 * @param root scheme, host and port of the provider's stand-in
 * @param baseUrl the same with the path of the spec's first server
 * @param http the HTTP client to derive the client's own from
 * @param time the clock; a sleep moves it ahead and returns at once
 * @param retry how stubborn the client is; null as it is by itself
 * @param limits how fast it may go; null as it is by itself
 * @param limitRegistry with whom the limits are shared
 * @param credentials with whom tokens and sessions are shared; for providers that have any
 * @param overlay corrections of the spec
 * @param strict whether drift is an error
 * @param listener who hears of calls and drift
 * @param format in what answers are asked for; for providers that have a choice
 * @param totalTimeout how long a call may take in all; null as it is by itself
 * @param scheme which of the spec's security schemes to use; for providers that have several
 * @param basic the pair, asked for at every use; for providers that take a supplier of it
 */
public record KitSettings(
        String root,
        String baseUrl,
        OkHttpClient http,
        ManualTime time,
        @Nullable RetryPolicy retry,
        @Nullable Limits limits,
        LimitRegistry limitRegistry,
        CredentialRegistry credentials,
        Overlay overlay,
        boolean strict,
        CallListener listener,
        Format format,
        @Nullable Duration totalTimeout,
        String scheme,
        Supplier<BasicCredentials> basic) {
    /** Who calls: a user, a key or a client id. */
    public static final String USER = "kit-test-user-4711";
    /** What proves it: a password or a secret. Its Base64 has a slash, and it needs escaping in forms. */
    public static final String SECRET = "kit-test-secret???>>>&=0815";
    /** Who calls on whose behalf, where there are two that prove themselves. */
    public static final String SECOND_USER = "kit-test-second-user-4711";
    /** What proves that. */
    public static final String SECOND_SECRET = "kit-test-second-secret+/=0815";

    /** Makes a builder's settings these, but for address, credentials, their registry and format. */
    public <B extends ClientBuilder<B>> B on(B builder) {
        builder.httpClient(http)
                .timeSource(time)
                .limitRegistry(limitRegistry)
                .overlay(overlay)
                .strict(strict)
                .listener(listener);
        if (retry != null) {
            builder.retry(retry);
        }
        if (limits != null) {
            builder.limits(limits);
        }
        if (totalTimeout != null) {
            builder.totalTimeout(totalTimeout);
        }
        return builder;
    }

    public KitSettings retry(@Nullable RetryPolicy value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                value,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings limits(@Nullable Limits value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                value,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings overlay(Overlay value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                value,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings strict(boolean value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                value,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings listener(CallListener value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                value,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings time(ManualTime value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                value,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings format(Format value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                value,
                totalTimeout,
                scheme,
                basic);
    }

    public KitSettings totalTimeout(Duration value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                value,
                scheme,
                basic);
    }

    public KitSettings scheme(String value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                value,
                basic);
    }

    public KitSettings basic(Supplier<BasicCredentials> value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                limitRegistry,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                value);
    }

    public KitSettings limitRegistry(LimitRegistry value) {
        return new KitSettings(
                root,
                baseUrl,
                http,
                time,
                retry,
                limits,
                value,
                credentials,
                overlay,
                strict,
                listener,
                format,
                totalTimeout,
                scheme,
                basic);
    }
}
