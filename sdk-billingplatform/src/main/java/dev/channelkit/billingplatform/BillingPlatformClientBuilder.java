package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.api.BillingPlatformOperations;
import dev.channelkit.billingplatform.api.SessionOperations;
import dev.channelkit.billingplatform.api.TokenOperations;
import dev.channelkit.billingplatform.model.LoginRequest;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.auth.session.SessionCalls;
import dev.channelkit.commons.auth.session.SessionId;
import dev.channelkit.commons.auth.session.Sessions;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.DailyCount;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link BillingPlatformClient}. The organization and who logs in are needed. */
public final class BillingPlatformClientBuilder extends ClientBuilder<BillingPlatformClientBuilder> {
    /** Where the client looks for the host when none is given. */
    public static final String HOST_VARIABLE = "BILLINGPLATFORM_HOST";
    /** Where the client looks for the organization when none is given. */
    public static final String ORGANIZATION_VARIABLE = "BILLINGPLATFORM_ORGANIZATION";

    /** Where the client looks for the API user's name when none is given. */
    public static final String USER_NAME_VARIABLE = "BILLINGPLATFORM_USER_NAME";
    /** Where the client looks for the API user's password when none is given. */
    public static final String PASSWORD_VARIABLE = "BILLINGPLATFORM_PASSWORD";
    /** Where the client looks for the id of an OAuth key when no user is given, by the environment neither. */
    public static final String CLIENT_ID_VARIABLE = "BILLINGPLATFORM_CLIENT_ID";
    /** Where the client looks for the secret of an OAuth key. */
    public static final String CLIENT_SECRET_VARIABLE = "BILLINGPLATFORM_CLIENT_SECRET";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "BILLINGPLATFORM_OVERLAY";

    private static final String SESSION_HEADER = "sessionid";
    private static final String SESSION_ENDED =
            "the session has ended, or is not of this organization; the client renews none that it was given: give it another, or a user";

    /** The platform may work on a call for 400 s, and recommends to wait longer. */
    private static final Duration ANSWERS_NEED = Duration.ofSeconds(420);
    /** Two answers as slow as can be, and what lies between. */
    private static final Duration TOTAL = Duration.ofMinutes(15);
    /** What the vendor recommends at most. Places first, so that spacing is kept. */
    private static final Limits LIMITS =
            Limits.none().concurrency(8).perSecond(15).with(DailyCount.of(100_000));

    private static final RetryPolicy RETRY = RetryPolicy.standard()
            .backoff(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4)))
            .internalErrorAttempts(2);

    private @Nullable String host;
    private @Nullable String organization;
    private @Nullable String baseUrl;
    private @Nullable CredentialPair user;
    private @Nullable CredentialPair client;
    private @Nullable SessionId session;
    private @Nullable Duration sessionAge;
    private CredentialRegistry credentialRegistry = CredentialRegistry.jvm();

    BillingPlatformClientBuilder(Function<String, @Nullable String> environment) {
        super(
                Transport.builder("billingplatform")
                        .limits(LIMITS)
                        .retry(RETRY)
                        .connectTimeout(Duration.ofSeconds(10))
                        .answersNeed(ANSWERS_NEED)
                        .totalTimeout(TOTAL)
                        .deadCredential(BillingPlatformOperations.deadCredential())
                        .catalogue(BillingPlatformOperations::catalogue),
                environment);
    }

    /**
     * The host: {@code my.billingplatform.com}, which is taken when neither this nor the environment names one,
     * {@code sandbox.billingplatform.com}, or one of the tenant's own.
     *
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public BillingPlatformClientBuilder host(@Nullable String host) {
        this.host = BillingPlatformHosts.host(host);
        baseUrl = null;
        return this;
    }

    /**
     * The organization, also called tenant: the first part of the path in the address of its pages, case as given there.
     *
     * @throws InvalidRequestException if it is blank or would not stay one part of the path
     */
    public BillingPlatformClientBuilder organization(@Nullable String organization) {
        this.organization = BillingPlatformHosts.organization(organization);
        baseUrl = null;
        return this;
    }

    /**
     * The whole base URL, down to {@code /rest/2.0}, in place of host and organization.
     *
     * @throws InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public BillingPlatformClientBuilder baseUrl(String baseUrl) {
        transport().baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * The API user, for whom the client opens a session at the first call, and another whenever the platform says that it has ended; closing the
     * client ends it. In place of an OAuth key or a session that was set before.
     */
    public BillingPlatformClientBuilder user(@Nullable String name, @Nullable String password) {
        user = CredentialPair.of(name, password);
        client = null;
        session = null;
        return this;
    }

    /**
     * An inbound OAuth key, by which the client gets tokens; an administrator makes it under Setup &gt; Security &gt; Inbound OAuth Keys. In
     * place of a user or a session that was set before: a call never carries both.
     */
    public BillingPlatformClientBuilder oauth(@Nullable String clientId, @Nullable String clientSecret) {
        client = CredentialPair.of(clientId, clientSecret);
        user = null;
        session = null;
        return this;
    }

    /**
     * The id of a session that was opened elsewhere, in place of a login. The client neither renews nor ends it.
     *
     * @throws dev.channelkit.commons.error.CredentialException if it is blank or cannot stand in a header
     */
    public BillingPlatformClientBuilder session(@Nullable String sessionId) {
        session = SessionId.of(sessionId);
        user = null;
        client = null;
        return this;
    }

    /**
     * How old a session of the {@link #user} may get before the client opens another; between a minute and a year. Unless set it is used until
     * the platform says that it has ended, for how long one lives is not published.
     */
    public BillingPlatformClientBuilder maxSessionAge(Duration age) {
        sessionAge = Objects.requireNonNull(age, "age");
        return this;
    }

    /** With whom sessions and tokens are shared; by default with all clients of equal credentials in this JVM. */
    public BillingPlatformClientBuilder credentialRegistry(CredentialRegistry registry) {
        credentialRegistry = Objects.requireNonNull(registry, "registry");
        return this;
    }

    /** {@inheritDoc} 420 s by default here: the platform may work on a call for 400 s. With less, building the client logs a warning. */
    @Override
    public BillingPlatformClientBuilder answerTimeout(Duration timeout) {
        return super.answerTimeout(timeout);
    }

    /** {@inheritDoc} 15 minutes by default here: time for two answers that are as slow as can be. */
    @Override
    public BillingPlatformClientBuilder totalTimeout(Duration timeout) {
        return super.totalTimeout(timeout);
    }

    /**
     * {@inheritDoc} 15 requests a second and 8 at once by default, as the vendor recommends, and the day's count watched against the 100,000 that
     * a standard instance takes: the log warns at 80 and 95 %. {@link DailyCount#refusing} makes it a limit.
     */
    @Override
    public BillingPlatformClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /** {@inheritDoc} By default a read goes out up to three times, after up to 1 and 2 s, or as long as {@code Retry-After} asks for; after a plain 500 once more only, and a write never. */
    @Override
    public BillingPlatformClientBuilder retry(RetryPolicy policy) {
        return super.retry(policy);
    }

    /**
     * Makes the client. Nobody is logged in yet.
     *
     * @throws IllegalStateException if no organization was given and the environment has none, or tokens are to be got and the base URL does not
     *     say where
     * @throws dev.channelkit.commons.error.CredentialException if it is not said who logs in, or one part of it is blank
     * @throws InvalidRequestException if what the environment has cannot be used
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public BillingPlatformClient build() {
        String url = baseUrl != null ? baseUrl : BillingPlatformHosts.baseUrl(hostToUse(), organizationToUse());
        transport()
                .baseUrl(url)
                .server("auth", BillingPlatformOperations::authServer)
                .server("rest21", BillingPlatformOperations::rest21Server);
        CredentialPair key = client != null || user != null || session != null ? client : keyOfEnvironment();
        if (session != null) {
            transport().credentials(CredentialSource.fixed(session, SESSION_ENDED), SessionId.in(SESSION_HEADER));
        } else if (key != null) {
            transport().credentials(tokens(key, url), AccessToken.bearer());
        } else {
            transport().credentials(sessions());
        }
        return new BillingPlatformClient(
                transport().build(), settings(url).below(BillingPlatformHosts.organizationPath(url)));
    }

    /** A user goes first, and is asked for where there is neither. */
    private @Nullable CredentialPair keyOfEnvironment() {
        boolean noUser = variable(USER_NAME_VARIABLE) == null && variable(PASSWORD_VARIABLE) == null;
        return noUser && variable(CLIENT_ID_VARIABLE) != null
                ? pair(null, CLIENT_ID_VARIABLE, CLIENT_SECRET_VARIABLE, "oauth(clientId, clientSecret)")
                : null;
    }

    private Sessions sessions() {
        CredentialPair who = pair(user, USER_NAME_VARIABLE, PASSWORD_VARIABLE, "user(name, password)");
        Sessions.Builder sessions = Sessions.of(SESSION_HEADER, BillingPlatformClientBuilder::calls)
                .user(who.name().value(), who.secret().value())
                .registry(credentialRegistry);
        return (sessionAge == null ? sessions : sessions.maxAge(sessionAge)).build();
    }

    private static SessionCalls calls(Transport beside) {
        SessionOperations session = new SessionOperations(beside);
        return new SessionCalls(
                (name, password) -> session.loginCall(LoginRequest.builder()
                                .username(name)
                                .password(password)
                                .build())
                        .map(response -> Optional.ofNullable(response.value().sessionId())),
                session::logoutCall);
    }

    /** Secrets stay out of the URL, where a proxy would log them: the key goes as Basic. */
    private OAuthTokens tokens(CredentialPair key, String url) {
        String server = BillingPlatformOperations.authServer(url);
        if (server.isEmpty()) {
            throw new IllegalStateException(
                    "the base URL does not end in /rest/2.0, so where tokens are issued does not follow from it; give one that"
                            + " does, or host(…) and organization(…)");
        }
        return OAuthTokens.clientCredentials(server + TokenOperations.OBTAIN.pathTemplate())
                .client(key.name().value(), key.secret().value())
                .query()
                .renewal(Renewal.standard().margin(Duration.ofSeconds(60)))
                .registry(credentialRegistry)
                .build();
    }

    private String hostToUse() {
        if (host != null) {
            return host;
        }
        String found = variable(HOST_VARIABLE);
        return found == null ? BillingPlatformHosts.PRODUCTION : BillingPlatformHosts.host(found);
    }

    private String organizationToUse() {
        if (organization != null) {
            return organization;
        }
        String found = variable(ORGANIZATION_VARIABLE);
        if (found == null) {
            throw new IllegalStateException("say which organization: organization(\"acme\"), or set "
                    + ORGANIZATION_VARIABLE + "; it is the first part of the path in your address");
        }
        return BillingPlatformHosts.organization(found);
    }
}
