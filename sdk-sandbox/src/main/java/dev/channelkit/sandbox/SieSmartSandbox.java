package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.siesmart.SieSmartProvider;
import dev.channelkit.sandbox.siesmart.SentCallback;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The simulated SieSmart, with what its users cannot do but a test wants done: decide, sign, expire tokens, wipe the data. Thread-safe.
 */
public final class SieSmartSandbox implements ProviderSandbox {
    private static final String TOKEN_PATH = "/oauth/token";

    private final Sandbox sandbox;
    private final ProviderServer server;
    private final SieSmartProvider provider;
    private final Map<String, String> settings;

    SieSmartSandbox(Sandbox sandbox, ProviderServer server, SieSmartProvider provider) {
        this.sandbox = sandbox;
        this.server = server;
        this.provider = provider;
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(server.settings()));
    }

    @Override
    public String name() {
        return "siesmart";
    }

    @Override
    public String baseUrl() {
        return setting("baseUrl");
    }

    /** Where tokens are had, such as {@code http://127.0.0.1:49153/oauth/token}: a host of its own. */
    public String tokenUrl() {
        return setting("tokenUrl");
    }

    /** The token host's base URL, which {@link #tokenUrl()} begins with. */
    public String tokenBaseUrl() {
        return tokenUrl().substring(0, tokenUrl().length() - TOKEN_PATH.length());
    }

    /** The client ID, a test value. */
    public String clientId() {
        return setting("clientId");
    }

    /** The client secret, a test value. */
    public String clientSecret() {
        return setting("clientSecret");
    }

    /** The audience that tokens are for, the same as the vendor's. */
    public String audience() {
        return setting("audience");
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public ReceivedRequests received() {
        return sandbox.received().provider(name());
    }

    /** How many tokens were given out since the start or the last reset. */
    public int tokensIssued() {
        return server.locked(provider::tokensIssued);
    }

    /** Ends the life of every token given out so far. */
    public void expireTokens() {
        server.locked(provider::expireTokens);
    }

    /** Has tokens given out from now on live that long, and say so in whole seconds; until a reset. */
    public void tokensLive(Duration life) {
        Objects.requireNonNull(life, "life");
        server.locked(() -> provider.tokensLive(life));
    }

    /**
     * Gives a submitted proposal a decision now, in place of the one that would come or the one it has.
     *
     * @param status such as {@code ACCEPTED}, or any text, also one that nobody knows
     * @throws IllegalArgumentException if there is no such proposal
     * @throws IllegalStateException if it was not submitted
     */
    public void decide(long proposalId, String status) {
        Objects.requireNonNull(status, "status");
        server.locked(() -> provider.decide(proposalId, status));
    }

    /**
     * Puts a proposal into an overall status now.
     *
     * @param status such as {@code ACTIVATED}, or any text
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void creditStatus(long proposalId, String status) {
        Objects.requireNonNull(status, "status");
        server.locked(() -> provider.creditStatus(proposalId, status));
    }

    /**
     * Makes another version of a proposal, as if somebody else had changed it: tags read before are old now.
     *
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void touch(long proposalId) {
        server.locked(() -> provider.touch(proposalId));
    }

    /**
     * Has everybody who was asked sign a document now.
     *
     * @throws IllegalArgumentException if there is no such document, or nobody was asked
     */
    public void sign(long proposalId, long documentId) {
        server.locked(() -> provider.sign(proposalId, documentId, "", "SIGNED"));
    }

    /**
     * Puts one person's signature into a status now.
     *
     * @param email who
     * @param status such as {@code SIGNED} or {@code DECLINED}, or any text
     * @throws IllegalArgumentException if there is no such document or person
     */
    public void sign(long proposalId, long documentId, String email, String status) {
        if (email.isEmpty()) {
            throw new IllegalArgumentException("The person's e-mail address is empty");
        }
        Objects.requireNonNull(status, "status");
        server.locked(() -> provider.sign(proposalId, documentId, email, status));
    }

    /** Does what a refresh of the vendor's test database does: proposals, subscriptions and the registered address are gone. */
    public void wipe() {
        server.locked(provider::wipe);
    }

    /** The callbacks that were sent, or given up, since the start or the last reset. */
    public List<SentCallback> callbacks() {
        return provider.callbacks();
    }

    /**
     * Waits until no callback is left to be sent, and tells those so far.
     *
     * @throws IllegalStateException if some are left after that much of real time
     */
    public List<SentCallback> awaitCallbacks(Duration most) throws InterruptedException {
        if (!provider.awaitCallbacks(most)) {
            throw new IllegalStateException("Callbacks are still being sent after " + most);
        }
        return provider.callbacks();
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    @Override
    public String toString() {
        return name() + " at " + baseUrl();
    }
}
