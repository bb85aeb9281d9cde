package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.auth.renewal.RenewingSource;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.http.internal.BareClient;
import dev.channelkit.commons.http.internal.BaseUrl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens fetched by OAuth 2 (RFC 6749), one for all threads and all clients of this JVM with equal settings.
 *
 * <!-- snippet: OwnProvider#tokens -->
 * <pre>{@code
 * transport.credentials(
 *         OAuthTokens.clientCredentials(tokenUrl) // such as https://login.example.com/oauth/token
 *                 .client(id, secret)
 *                 .parameter("audience", audience)
 *                 .json()
 *                 .secretInBody()
 *                 .build(),
 *         AccessToken.bearer());
 * }</pre>
 *
 * <p>The token call goes out with the client's proxy, TLS and DNS settings and nothing else of it: without its interceptors and headers, not
 * counted by its limits, not told to its listener, never recorded. It follows no redirect. A failure that may pass is tried again, three
 * times in all.
 */
public final class OAuthTokens implements CredentialSetup<AccessToken> {
    private final TokenRequests requests;
    private final Renewal renewal;
    private final Duration timeout;
    private final @Nullable TokenStore store;
    private final CredentialRegistry registry;
    private final @Nullable Secret refreshToken;
    private final @Nullable Consumer<? super Secret> refreshTokens;

    private OAuthTokens(Builder b, TokenRequests requests) {
        this.requests = requests;
        Duration twice = b.timeout.plus(b.timeout);
        renewal = b.renewal.longestWait(twice.plus(twice));
        timeout = b.timeout;
        store = b.store;
        registry = b.registry;
        refreshToken = b.refreshToken;
        refreshTokens = b.refreshTokens;
    }

    /**
     * Starts the settings of the client credentials grant (RFC 6749, section 4.4).
     *
     * @param tokenUrl where tokens are issued: HTTPS (loopback excepted), without user info, query and fragment
     * @throws dev.channelkit.commons.error.InvalidRequestException when it is something else
     */
    public static Builder clientCredentials(String tokenUrl) {
        return new Builder(BaseUrl.parse(tokenUrl, "token URL")).parameter("grant_type", "client_credentials");
    }

    /**
     * Starts the settings of the password grant (RFC 6749, section 4.3), which needs a {@link Builder#user} besides the client.
     *
     * <p>Where a {@link Builder#refreshToken} was given, or an answer holds one, the next token is asked for with that, and with the password
     * once if the refresh token is of no use. A refused password is sent again after 10 minutes at the earliest, then after 30, and never for a fourth time, whatever
     * {@link Builder#renewal} says: then it takes another client.
     *
     * @param tokenUrl as of {@link #clientCredentials}
     * @throws dev.channelkit.commons.error.InvalidRequestException when it is something else
     */
    public static Builder password(String tokenUrl) {
        Builder builder = new Builder(BaseUrl.parse(tokenUrl, "token URL")).parameter("grant_type", "password");
        builder.ofUser = true;
        return builder;
    }

    @Override
    public CredentialLease<AccessToken> open(CredentialContext context) {
        SourceKey key = new SourceKey(requests, renewal, timeout, store, context.network(), context.time());
        Logger log = LoggerFactory.getLogger("dev.channelkit." + context.provider());
        if (!requests.ofUser()) {
            return registry.lease(
                    key, () -> source(context, log, http -> new ClientTokens(requests, http, context.time())));
        }
        RefreshFamily family = RefreshFamily.join(registry, key, refreshToken, refreshTokens, log);
        CredentialLease<AccessToken> place = registry.lease(
                key.of(family),
                () -> source(
                        context,
                        log,
                        http -> new PasswordTokens(requests, http, context.time(), refreshToken, family::issued)));
        return new FamilyLease(place, () -> family.leave(refreshTokens));
    }

    private RenewingSource<AccessToken> source(
            CredentialContext context, Logger log, Function<TokenEndpoint, Issuer<AccessToken>> kind) {
        // connections of its own, which end with the source and not with the client that happened to be first
        OkHttpClient.Builder own = context.http().newBuilder().connectionPool(new ConnectionPool());
        OkHttpClient http = BareClient.of(own.build(), timeout);
        TokenEndpoint endpoint = new TokenEndpoint(http, "channelkit-" + context.provider(), timeout, context.time());
        Issuer<AccessToken> grant = kind.apply(endpoint);
        Issuer<AccessToken> issuer = store == null
                ? grant
                : new StoredTokens(grant, store, requests.storeKey(), renewal, context.time(), log);
        return RenewingSource.of(context.provider(), issuer, renewal, context.time(), log);
    }

    /** Where tokens come from, and nothing of what they are asked for with. */
    @Override
    public String toString() {
        return "OAuthTokens[" + requests.url() + "]";
    }

    /** Settings of a grant. The client is needed; everything else has a default. */
    public static final class Builder {
        private final HttpUrl url;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private TokenRequests.Encoding encoding = TokenRequests.Encoding.FORM;
        private boolean secretInBody;
        private boolean ofUser;
        private String userName = "";
        private Secret password = Secret.of("");
        private String clientId = "";
        private Secret clientSecret = Secret.of("");
        private Renewal renewal = Renewal.standard();
        private Duration timeout = Duration.ofSeconds(15);
        private @Nullable TokenStore store;
        private CredentialRegistry registry = CredentialRegistry.jvm();
        private @Nullable Secret refreshToken;
        private @Nullable Consumer<? super Secret> refreshTokens;

        private Builder(HttpUrl url) {
            this.url = url;
        }

        /** Who asks: the id and the secret that the provider issued. */
        public Builder client(@Nullable String id, @Nullable String secret) {
            clientId = id == null ? "" : id;
            clientSecret = Secret.of(secret == null ? "" : secret);
            return this;
        }

        /**
         * For whom, with the password grant: name and password of a user that the provider knows.
         *
         * @throws IllegalStateException with another grant, which knows no user
         */
        public Builder user(@Nullable String name, @Nullable String password) {
            needUser();
            userName = name == null ? "" : name;
            this.password = Secret.of(password == null ? "" : password);
            return this;
        }

        /**
         * A refresh token from an earlier run, used in place of the password for as long as it holds. When it is of no use, the password is
         * asked with, once. User name and password are needed all the same.
         *
         * <p>Clients of equal credentials share their tokens where they were given the same refresh token, or one that came in its place.
         *
         * @param token null for none
         * @throws IllegalStateException with another grant, which knows no user
         */
        public Builder refreshToken(@Nullable String token) {
            needUser();
            refreshToken = token == null ? null : Secret.of(token);
            return this;
        }

        /**
         * Told of each new refresh token, to keep it for the next run: those that come with a password, and those that come in place of
         * another, which many a provider then accepts no more. A listener that others of equal credentials are ahead of is told when the client is
         * made. Called on the thread that fetches, before the token is used; what it throws is logged by its class and fails no call.
         *
         * @throws IllegalStateException with another grant, which knows no user
         */
        public Builder onRefreshToken(Consumer<? super Secret> listener) {
            needUser();
            refreshTokens = Objects.requireNonNull(listener, "listener");
            return this;
        }

        private void needUser() {
            if (!ofUser) {
                throw new IllegalStateException(
                        "this grant is for the client itself; OAuthTokens.password(…) is for a user");
            }
        }

        /** A further field of the request, such as {@code audience} or {@code scope}; in place of any of that name. */
        public Builder parameter(String name, String value) {
            parameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Sends the fields as a JSON object; as a form unless set. */
        public Builder json() {
            encoding = TokenRequests.Encoding.JSON;
            return this;
        }

        /**
         * Sends the fields in the URL's query, with an empty body; as a form unless set. Not for what is secret, because URLs are logged on
         * the way: neither with {@link #secretInBody} nor for a user.
         */
        public Builder query() {
            encoding = TokenRequests.Encoding.QUERY;
            return this;
        }

        /**
         * Sends id and secret as the fields {@code client_id} and {@code client_secret}. Unless set they go into HTTP Basic, as they are: of
         * the servers at hand none decodes the percent-encoding that RFC 6749 asks for.
         */
        public Builder secretInBody() {
            secretInBody = true;
            return this;
        }

        /** How long tokens are used; {@link Renewal#standard} unless set. Its longest wait is ignored: see {@link #timeout}. */
        public Builder renewal(Renewal value) {
            renewal = Objects.requireNonNull(value, "renewal");
            return this;
        }

        /** How long one token call may take; 15 s. A caller waits for at most four times that, repetitions included. */
        public Builder timeout(Duration value) {
            if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a token call takes between 1 ms and an hour: " + value);
            }
            timeout = value;
            return this;
        }

        /** Where processes share tokens; nowhere unless set. Refresh tokens are not stored: each process uses its own. */
        public Builder store(TokenStore value) {
            store = Objects.requireNonNull(value, "store");
            return this;
        }

        /** With whom tokens are shared; all clients of this JVM unless set. */
        public Builder registry(CredentialRegistry value) {
            registry = Objects.requireNonNull(value, "registry");
            return this;
        }

        /**
         * Makes the settings.
         *
         * @throws IllegalStateException when secrets were to go into the URL
         * @throws CredentialException when the client's id or secret, or the user's name or password where the grant is for one, is missing
         *     or blank, or holds what Basic cannot carry, or a refresh token was given that is blank
         */
        public OAuthTokens build() {
            if (encoding == TokenRequests.Encoding.QUERY && (secretInBody || ofUser)) {
                throw new IllegalStateException(
                        "what is secret does not go into a URL: send it in a body, or in Basic");
            }
            if (clientId.isBlank() || clientSecret.value().isBlank()) {
                throw refused("the client " + (clientId.isBlank() ? "id" : "secret") + " is missing or blank");
            }
            if (ofUser && (userName.isBlank() || password.value().isBlank())) {
                throw refused("the " + (userName.isBlank() ? "user name" : "password") + " is missing or blank");
            }
            if (refreshToken != null && refreshToken.value().isBlank()) {
                throw refused("the refresh token is blank; give none, or null");
            }
            if (!secretInBody && clientId.indexOf(':') >= 0) {
                throw refused("the client id contains a ':', which in HTTP Basic separates it from the secret");
            }
            Map<String, String> fields = new LinkedHashMap<>(parameters);
            Map<String, Secret> confidential = new LinkedHashMap<>();
            if (ofUser) {
                fields.put(TokenRequests.USER_NAME, userName);
                confidential.put(TokenRequests.PASSWORD, password);
            }
            return new OAuthTokens(
                    this, new TokenRequests(url, fields, confidential, encoding, secretInBody, clientId, clientSecret));
        }

        private static CredentialException refused(String what) {
            return new CredentialException(
                    what, CallDetails.none(), "set the pair the provider issued, unchanged", null);
        }

        /** Never what was set. */
        @Override
        public String toString() {
            return "OAuthTokens.Builder[" + url + "]";
        }
    }
}
