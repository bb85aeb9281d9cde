package dev.channelkit.bss;

import dev.channelkit.bss.api.BssOperations;
import dev.channelkit.bss.api.TokenOperations;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.QuantityReadings;
import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.oauth.TokenClientBuilder;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of a {@link BssClient}. The distributor's host, its key pair and an application user are needed. */
public final class BssClientBuilder extends TokenClientBuilder<BssClientBuilder> {
    /** Where the client looks for the distributor's host when none is given. */
    public static final String HOST_VARIABLE = "BSS_HOST";
    /** Where the client looks for the client key when none is given. */
    public static final String CLIENT_KEY_VARIABLE = "BSS_CLIENT_KEY";
    /** Where the client looks for the client secret when none is given. */
    public static final String CLIENT_SECRET_VARIABLE = "BSS_CLIENT_SECRET";
    /** Where the client looks for the application user's name when none is given. */
    public static final String USER_NAME_VARIABLE = "BSS_USER_NAME";
    /** Where the client looks for the application user's password when none is given. */
    public static final String PASSWORD_VARIABLE = "BSS_PASSWORD";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "BSS_OVERLAY";

    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");
    private static final String VERSION_HEADER = "X-Api-Version";
    private static final String TOKEN_PATH = TokenOperations.OBTAIN.pathTemplate();

    /** No limit is published. Places first, so that spacing is kept. */
    private static final Limits LIMITS = Limits.none().concurrency(4).perSecond(5);

    /** The pauses are 1 to 2, 2 to 4 and 4 to 8 s. */
    private static final ForbiddenPolicy FORBIDDEN =
            ForbiddenPolicy.mayBeRateLimit(3, new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(8)));

    private @Nullable CredentialPair client;
    private @Nullable CredentialPair user;
    private @Nullable Secret refreshToken;
    private @Nullable Consumer<? super Secret> refreshTokens;
    private @Nullable QuantityReading orderQuantity;
    private @Nullable QuantityReading requestQuantity;

    BssClientBuilder(Function<String, @Nullable String> environment) {
        super(
                Transport.builder("bss")
                        .limits(LIMITS)
                        .forbidden(FORBIDDEN)
                        .answerTimeout(Duration.ofSeconds(60))
                        .requestIdHeaders(List.of("X-Request-Id", "Request-Id", "X-Correlation-Id"))
                        .catalogue(BssOperations::catalogue)
                        .loggedParameters(Set.of("pageIndex", "pageSize", "$orderby")),
                environment,
                TOKEN_PATH);
        BssOperations.headers().forEach(transport()::header);
    }

    /**
     * The host of the distributor's BSS, such as {@code bss.eu.interworks.cloud}; the API is below its {@code /api}, tokens are issued at
     * its root. It is never the host of a storefront: one that is called like one is warned of in the log.
     *
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public BssClientBuilder host(@Nullable String host) {
        return baseUrl(BssHosts.baseUrl(host));
    }

    /**
     * The whole base URL, down to {@code /api}; tokens are issued at the root of the same host.
     *
     * @throws InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public BssClientBuilder baseUrl(String baseUrl) {
        at(baseUrl, null);
        return this;
    }

    /** The client key and secret that the distributor generated; the storefront shows them under API Credentials. */
    public BssClientBuilder credentials(@Nullable String clientKey, @Nullable String clientSecret) {
        client = CredentialPair.of(clientKey, clientSecret);
        return this;
    }

    /** The application user, whose name and password say which reseller calls. Give each integration one of its own. */
    public BssClientBuilder user(@Nullable String name, @Nullable String password) {
        user = CredentialPair.of(name, password);
        return this;
    }

    /**
     * A refresh token from an earlier run, used in place of the password for as long as it holds. When it is of no use, the password is sent
     * once; so the {@link #user} is needed all the same.
     *
     * @param token null for none, where there is no earlier run
     */
    public BssClientBuilder refreshToken(@Nullable String token) {
        refreshToken = token == null ? null : Secret.of(token);
        return this;
    }

    /**
     * Told of each new refresh token, to keep it for the next run. No source says whether the platform gives any, nor whether an old one then goes
     * on to hold. Called on the thread that fetches; what it throws fails no call.
     */
    public BssClientBuilder onRefreshToken(Consumer<? super Secret> listener) {
        refreshTokens = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * The version of the API that calls ask for; {@code 3} by default. Models are those of version 3. It is always sent: without it, old
     * organisations answer as version 1 does, and say nothing of it.
     *
     * @param version as it is sent, such as {@code 3.0} or {@code latest}
     * @throws InvalidRequestException if it is blank or cannot stand in a header
     */
    public BssClientBuilder apiVersion(String version) {
        if (version.isBlank()) {
            throw new InvalidRequestException("the version of the API is blank", CallDetails.none(), "say 3", null);
        }
        transport().header(VERSION_HEADER, version);
        return this;
    }

    /**
     * Both readings at once: of order items, which add seats, and of requests, which take them away. There is no default, since no
     * source says which it is; without it, seats are not changed. Ask the distributor, or try it with one seat.
     */
    public BssClientBuilder quantity(QuantityReading reading) {
        return orderQuantity(reading).requestQuantity(reading);
    }

    /** How the provider reads the quantity of an order item that names a subscription: seats to add, or the new total. */
    public BssClientBuilder orderQuantity(QuantityReading reading) {
        orderQuantity = Objects.requireNonNull(reading, "reading");
        return this;
    }

    /** How the provider reads the quantity of a request for fewer seats: seats to take away, or the new total. */
    public BssClientBuilder requestQuantity(QuantityReading reading) {
        requestQuantity = Objects.requireNonNull(reading, "reading");
        return this;
    }

    /**
     * What a 403 means. By default it may be a rate limit, as the vendor says: calls that change nothing go out up to three more times, after
     * 1 to 2, 2 to 4 and 4 to 8 s. {@link ForbiddenPolicy#denied} fails at once.
     */
    public BssClientBuilder forbidden(ForbiddenPolicy policy) {
        transport().forbidden(policy);
        return this;
    }

    /** {@inheritDoc} 60 s by default here. */
    @Override
    public BssClientBuilder answerTimeout(Duration timeout) {
        return super.answerTimeout(timeout);
    }

    /** {@inheritDoc} 5 requests a second and 4 at once by default; the provider publishes no limit. */
    @Override
    public BssClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /**
     * Makes the client. No token is fetched yet.
     *
     * @throws IllegalStateException if no host was given and the environment has none
     * @throws dev.channelkit.commons.error.CredentialException if key, secret, user name or password were not given and the environment
     *     does not have them, or one is blank, or a refresh token was given that is
     * @throws InvalidRequestException if the token URL is not HTTPS (loopback excepted)
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public BssClient build() {
        String given = baseUrl();
        String url = given == null ? BssHosts.baseUrl(hostOfEnvironment()) : given;
        transport().baseUrl(url);
        authenticate("token", () -> passwordGrant(url));
        if (tokenUrl() == null) {
            transport().server("token", BssOperations::tokenServer);
        }
        BssClient built =
                new BssClient(transport().build(), settings(url), new QuantityReadings(orderQuantity, requestQuantity));
        String host = Objects.requireNonNullElse(URI.create(url).getHost(), "");
        if (BssHosts.looksLikeStorefront(host)) {
            LOG.warn(
                    "{} looks like a storefront. The API is at the distributor's BSS, such as bss.eu.interworks.cloud, and not at a storefront",
                    host);
        }
        return built;
    }

    private String hostOfEnvironment() {
        String host = variable(HOST_VARIABLE);
        if (host == null) {
            throw new IllegalStateException(
                    "say which BSS: host(\"bss.eu.interworks.cloud\") or that of your distributor, or set "
                            + HOST_VARIABLE);
        }
        return host;
    }

    private String tokenUrl(String base) {
        String given = tokenUrl();
        if (given != null) {
            return given;
        }
        String server = BssOperations.tokenServer(base);
        if (server.isEmpty()) {
            throw new IllegalStateException(
                    "the base URL does not end in /api, so where tokens are issued does not follow: urls(baseUrl, tokenUrl) says it");
        }
        return server + TOKEN_PATH;
    }

    private OAuthTokens.Builder passwordGrant(String baseUrl) {
        CredentialPair key =
                pair(client, CLIENT_KEY_VARIABLE, CLIENT_SECRET_VARIABLE, "credentials(clientKey, clientSecret)");
        CredentialPair who = pair(user, USER_NAME_VARIABLE, PASSWORD_VARIABLE, "user(name, password)");
        OAuthTokens.Builder grant = OAuthTokens.password(tokenUrl(baseUrl))
                .client(key.name().value(), key.secret().value())
                .user(who.name().value(), who.secret().value())
                .renewal(Renewal.standard().margin(Duration.ofSeconds(60)).untilRefused())
                .refreshToken(refreshToken == null ? null : refreshToken.value());
        return refreshTokens == null ? grant : grant.onRefreshToken(refreshTokens);
    }
}
