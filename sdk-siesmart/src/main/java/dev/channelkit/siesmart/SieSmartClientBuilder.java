package dev.channelkit.siesmart;

import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.oauth.TokenClientBuilder;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.api.SieSmartOperations;
import dev.channelkit.siesmart.api.TokenOperations;
import dev.channelkit.siesmart.notification.SubscriptionStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link SieSmartClient}. Environment and credentials are needed; everything else has a default. */
public final class SieSmartClientBuilder extends TokenClientBuilder<SieSmartClientBuilder> {
    /** Where the client looks for the id when none is given. */
    public static final String CLIENT_ID_VARIABLE = "SIESMART_CLIENT_ID";
    /** Where the client looks for the secret when none is given. */
    public static final String CLIENT_SECRET_VARIABLE = "SIESMART_CLIENT_SECRET";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "SIESMART_OVERLAY";

    /** The same in test and production, as the vendor publishes it. */
    private static final String AUDIENCE = "https://api.siesmart.com/b2b";

    private static final Window WINDOW = Window.of(100, Duration.ofSeconds(60));
    /** A full window ahead and then some: below the time for a whole call. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    /** The pauses between five attempts last for more than a minute: whoever else used up the window, there is room again by the last. */
    private static final RetryPolicy RETRY = RetryPolicy.standard().attempts(5);

    private @Nullable CredentialPair credentials;
    private Duration tokenLife = Duration.ofHours(12);
    private Duration keepConfig = Duration.ofHours(12);
    private boolean conflictMeansStale;
    private SubscriptionStore subscriptions = SubscriptionStore.memory();

    SieSmartClientBuilder(Function<String, @Nullable String> environment) {
        super(
                Transport.builder("siesmart")
                        .retry(RETRY)
                        .limits(Limits.none().window(WINDOW).maxWait(LONGEST_WAIT))
                        .maxUploadBytes(10L * 1024 * 1024)
                        .requestIdHeaders(List.of("X-B2B-TRACE-ID"))
                        .catalogue(SieSmartOperations::catalogue)
                        .loggedParameters(
                                Set.of("officeId", "page", "size", "decisionStatus", "creditStatus", "documentType")),
                environment,
                TokenOperations.OBTAIN.pathTemplate());
    }

    /** Test or production: the API host, and with it the host that issues tokens. There is no default. */
    public SieSmartClientBuilder environment(SieSmartEnvironment where) {
        return urls(where.baseUrl(), where.tokenUrl());
    }

    /** The client id and secret that Siemens issued. */
    public SieSmartClientBuilder credentials(String clientId, String clientSecret) {
        credentials = CredentialPair.of(clientId, clientSecret);
        return this;
    }

    /** The longest that a token is used, whatever life it is said to have; 12 hours by default, since the vendor says both 12 and 24. */
    public SieSmartClientBuilder tokenLife(Duration longest) {
        tokenLife = Objects.requireNonNull(longest, "longest");
        return this;
    }

    /**
     * {@inheritDoc} By default 5 attempts: when others behind the same IP address have used up the minute, and a 429 does not say when to
     * come back, fewer would give up before it is over. Everything else is as in {@link RetryPolicy#standard}.
     */
    @Override
    public SieSmartClientBuilder retry(RetryPolicy policy) {
        return super.retry(policy);
    }

    /** {@inheritDoc} By default 100 requests in any 60 s, waited for up to 4 minutes; {@link #window} changes parts of that. */
    @Override
    public SieSmartClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /**
     * Changes the limit of 100 requests in any 60 s, which the provider counts per IP address: a share for each of several processes behind
     * one address, or a file through which those of one machine share it and a restart remembers it. Takes the place of what
     * {@link #limits} was given.
     *
     * <!-- snippet: SieSmartBasics#window -->
     * <pre>{@code
     * builder.window(w -> w.store(WindowStore.file(path)));
     * }</pre>
     */
    public SieSmartClientBuilder window(UnaryOperator<Window> change) {
        return limits(Limits.none().window(change.apply(WINDOW)).maxWait(LONGEST_WAIT));
    }

    /** How long offices, contacts, codes and the like are kept; 12 hours by default, zero for not at all. */
    public SieSmartClientBuilder keepConfig(Duration keep) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("answers are kept for zero or more: " + keep);
        }
        keepConfig = keep;
        return this;
    }

    /** The largest document that is uploaded, in bytes; 10 MiB by default. The provider's bound is not public. */
    public SieSmartClientBuilder maxUploadBytes(long bytes) {
        transport().maxUploadBytes(bytes);
        return this;
    }

    /**
     * Whether the provider answers 409 where a version is stale, which {@code modify} then takes as it takes a 412; false by default. That
     * it is 412 is modelled.
     */
    public SieSmartClientBuilder conflictMeansStale(boolean value) {
        conflictMeansStale = value;
        return this;
    }

    /** Where the ids of subscriptions are kept; in memory by default, which a restart forgets. */
    public SieSmartClientBuilder subscriptions(SubscriptionStore store) {
        subscriptions = Objects.requireNonNull(store, "store");
        return this;
    }

    Duration keepConfig() {
        return keepConfig;
    }

    boolean conflictMeansStale() {
        return conflictMeansStale;
    }

    SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /**
     * Makes the client. No token is fetched yet.
     *
     * @throws IllegalStateException if neither environment nor URLs were given
     * @throws dev.channelkit.commons.error.CredentialException if no credentials were given and the environment has none, or one is blank
     * @throws dev.channelkit.commons.error.InvalidRequestException if the token URL is not HTTPS (loopback excepted)
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public SieSmartClient build() {
        String url = baseUrl();
        String tokens = tokenUrl();
        if (url == null || tokens == null) {
            throw new IllegalStateException(
                    "say which SieSmart: environment(SieSmartEnvironment.TEST), PRODUCTION, or urls(…) for another");
        }
        authenticate("token", () -> clientCredentials(tokens));
        return new SieSmartClient(transport().build(), settings(url), this);
    }

    private OAuthTokens.Builder clientCredentials(String url) {
        CredentialPair pair =
                pair(credentials, CLIENT_ID_VARIABLE, CLIENT_SECRET_VARIABLE, "credentials(clientId, clientSecret)");
        return OAuthTokens.clientCredentials(url)
                .client(pair.name().value(), pair.secret().value())
                .parameter("audience", AUDIENCE)
                .json()
                .secretInBody()
                .renewal(Renewal.standard().longestLife(tokenLife).margin(Duration.ofMinutes(5)));
    }
}
