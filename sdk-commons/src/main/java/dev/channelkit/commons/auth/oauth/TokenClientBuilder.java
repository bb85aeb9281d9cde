package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.call.Transport;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that clients have beside others whose calls carry a token, and that fetch it at a URL of its own.
 *
 * @param <SELF> the provider's builder
 */
public abstract class TokenClientBuilder<SELF extends TokenClientBuilder<SELF>> extends ClientBuilder<SELF> {
    private final String tokenPath;
    private @Nullable String baseUrl;
    private @Nullable String tokenUrl;
    private @Nullable CredentialSource<AccessToken> tokens;
    private @Nullable TokenStore tokenStore;
    private CredentialRegistry registry = CredentialRegistry.jvm();

    /**
     * @param transport what the settings become; with the defaults of the provider
     * @param environment gives a variable's value, or null
     * @param tokenPath the path of the token call, which the token URL is expected to end in
     */
    protected TokenClientBuilder(
            Transport.Builder transport, Function<String, @Nullable String> environment, String tokenPath) {
        super(transport, environment);
        this.tokenPath = tokenPath;
    }

    /**
     * Where the API is and where its tokens come from, such as in the sandbox.
     *
     * @param baseUrl the whole base URL
     * @param tokenUrl the whole URL of the token call
     * @throws dev.channelkit.commons.error.InvalidRequestException if the base URL is not HTTPS (loopback excepted) or has user, query or
     *     fragment; building the client says so of the token URL
     */
    public SELF urls(String baseUrl, String tokenUrl) {
        at(baseUrl, Objects.requireNonNull(tokenUrl, "tokenUrl"));
        return self();
    }

    /** Tokens from elsewhere, in place of credentials: the client asks for none then. */
    public SELF tokens(CredentialSource<AccessToken> source) {
        tokens = Objects.requireNonNull(source, "source");
        return self();
    }

    /** Where several processes share one token; by default each fetches its own. */
    public SELF tokenStore(TokenStore store) {
        tokenStore = Objects.requireNonNull(store, "store");
        return self();
    }

    /** With whom tokens are shared; by default with all clients of equal credentials in this JVM. */
    public SELF credentialRegistry(CredentialRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
        return self();
    }

    /** Both URLs; without one of the token call where that follows from the other. */
    protected final void at(String baseUrl, @Nullable String tokenUrl) {
        transport().baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        this.tokenUrl = tokenUrl;
    }

    /** Where the API is; null as long as nobody has said it. */
    protected final @Nullable String baseUrl() {
        return baseUrl;
    }

    /** Where tokens come from; null where nobody has said it. */
    protected final @Nullable String tokenUrl() {
        return tokenUrl;
    }

    /**
     * Says where the client's tokens come from.
     *
     * @param server what the spec calls the server of the token call
     * @param grant starts the grant by which the client gets tokens; asked for only where none come from elsewhere
     */
    protected final void authenticate(String server, Supplier<OAuthTokens.Builder> grant) {
        if (tokens != null) {
            transport().credentials(tokens, AccessToken.bearer());
        } else {
            OAuthTokens.Builder fetched = grant.get().registry(registry);
            if (tokenStore != null) {
                fetched.store(tokenStore);
            }
            transport().credentials(fetched.build(), AccessToken.bearer());
        }
        String url = tokenUrl;
        if (url != null && url.endsWith(tokenPath)) {
            transport().server(server, url.substring(0, url.length() - tokenPath.length()));
        }
    }
}
