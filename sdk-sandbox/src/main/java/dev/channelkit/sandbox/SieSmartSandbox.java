package dev.channelkit.sandbox;

import dev.channelkit.sandbox.internal.siesmart.SieSmartProvider;
import dev.channelkit.sandbox.siesmart.SentCallback;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The simulated SieSmart, with what its users cannot do but a test wants done: decide, sign, expire tokens, wipe the data. Thread-safe.
 */
public final class SieSmartSandbox extends ProviderSandbox {
    private static final String TOKEN_PATH = "/oauth/token";

    private final SieSmartProvider provider;

    SieSmartSandbox(Sandbox sandbox, ProviderServer server, SieSmartProvider provider) {
        super(sandbox, server);
        this.provider = provider;
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

    /** How many tokens were given out since the start or the last reset. */
    public int tokensIssued() {
        return locked(provider::tokensIssued);
    }

    /** Ends the life of every token given out so far. */
    public void expireTokens() {
        locked(provider::expireTokens);
    }

    /** Has tokens given out from now on live that long, and say so in whole seconds; until a reset. */
    public void tokensLive(Duration life) {
        Objects.requireNonNull(life, "life");
        locked(() -> provider.tokensLive(life));
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
        locked(() -> provider.decide(proposalId, status));
    }

    /**
     * Puts a proposal into an overall status now.
     *
     * @param status such as {@code ACTIVATED}, or any text
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void creditStatus(long proposalId, String status) {
        Objects.requireNonNull(status, "status");
        locked(() -> provider.creditStatus(proposalId, status));
    }

    /**
     * Makes another version of a proposal, as if somebody else had changed it: tags read before are old now.
     *
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void touch(long proposalId) {
        locked(() -> provider.touch(proposalId));
    }

    /**
     * Has everybody who was asked sign a document now.
     *
     * @throws IllegalArgumentException if there is no such document, or nobody was asked
     */
    public void sign(long proposalId, long documentId) {
        locked(() -> provider.sign(proposalId, documentId, "", "SIGNED"));
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
        locked(() -> provider.sign(proposalId, documentId, email, status));
    }

    /** Does what a refresh of the vendor's test database does: proposals, subscriptions and the registered address are gone. */
    public void wipe() {
        locked(provider::wipe);
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
}
