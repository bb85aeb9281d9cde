package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.bss.BssProvider;
import java.time.Duration;
import java.util.Objects;

/**
 * The simulated BSS, with what its users cannot do but a test wants done: expire tokens, end orders and requests, change data behind a
 * client's back. Thread-safe.
 */
public final class BssSandbox extends ProviderSandbox {
    private final BssProvider provider;

    BssSandbox(Sandbox sandbox, ProviderServer server, BssProvider provider) {
        super(sandbox, server);
        this.provider = provider;
    }

    /** The host, which {@link #baseUrl()} and {@link #tokenUrl()} begin with, such as {@code http://127.0.0.1:49154}. */
    public String hostUrl() {
        return setting("hostUrl");
    }

    /** Where tokens are had, such as {@code http://127.0.0.1:49154/oauth/token}: at the root of the same host. */
    public String tokenUrl() {
        return setting("tokenUrl");
    }

    /** The client key, a test value, which all resellers share. */
    public String clientKey() {
        return setting("clientKey");
    }

    /** The client secret, a test value with characters that only Basic leaves alone. */
    public String clientSecret() {
        return setting("clientSecret");
    }

    /** The user name of the reseller's application user, a test value. */
    public String userName() {
        return setting("userName");
    }

    /** The application user's password, a test value with characters that a form must encode. */
    public String password() {
        return setting("password");
    }

    /** The user name of another reseller, who has accounts 50001 to 50010 and nothing of the first one's. */
    public String otherUserName() {
        return setting("otherUserName");
    }

    /** The other reseller's password, a test value. */
    public String otherPassword() {
        return setting("otherPassword");
    }

    /** How many access tokens were given out since the start or the last reset. */
    public int tokensIssued() {
        return locked(provider::tokensIssued);
    }

    /** How many user names or passwords were wrong since the start or the last reset. */
    public int failedLogins() {
        return locked(provider::failedLogins);
    }

    /** Ends the life of every access token given out so far; refresh tokens live on. */
    public void expireTokens() {
        locked(provider::expireTokens);
    }

    /** Ends the life of every refresh token given out so far. */
    public void expireRefreshTokens() {
        locked(provider::expireRefreshTokens);
    }

    /** Has tokens given out from now on live that long, and say so in whole seconds; until a reset. */
    public void tokensLive(Duration life) {
        Objects.requireNonNull(life, "life");
        locked(() -> provider.tokensLive(life));
    }

    /** Gives the application user another password, as the reseller may in the storefront; until a reset. */
    public void changePassword(String password) {
        Objects.requireNonNull(password, "password");
        locked(() -> provider.changePassword(password));
    }

    /**
     * Completes the execution of an order now.
     *
     * @throws IllegalStateException if it is not being executed
     */
    public void completeOrder(String orderId) {
        locked(() -> provider.finishOrder(orderId, null));
    }

    /**
     * Fails the execution of an order now.
     *
     * @throws IllegalStateException if it is not being executed
     */
    public void failOrder(String orderId, String message) {
        Objects.requireNonNull(message, "message");
        locked(() -> provider.finishOrder(orderId, message));
    }

    /**
     * Puts a request for fewer seats into a status now, from which it does not go on by itself.
     *
     * @param status such as {@code Completed}, which changes the seats, {@code Rejected}, or any text
     * @throws IllegalArgumentException if there is no such request
     */
    public void decideQuantity(String requestId, String status, String message) {
        Objects.requireNonNull(status, "status");
        locked(() -> provider.decideQuantity(requestId, status, message));
    }

    /**
     * Puts an object into a list, as if somebody else had, in place of the one with its id.
     *
     * @param list such as {@code subscriptions}, as in own data
     * @param json the object, as in own data
     * @return its id
     * @throws IllegalArgumentException if it does not fit; the message says what
     */
    public String put(String list, String json) {
        JsonNode object = parsed(json);
        return locked(() -> provider.put(list, object));
    }

    /** Takes an object out of a list, as if it had never been there; whether it was. */
    public boolean remove(String list, String id) {
        return locked(() -> provider.remove(list, id));
    }
}
