package dev.channelkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.bss.BssProvider;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The simulated BSS, with what its users cannot do but a test wants done: expire tokens, end orders and requests, change data behind a
 * client's back. Thread-safe.
 */
public final class BssSandbox implements ProviderSandbox {
    private final Sandbox sandbox;
    private final ProviderServer server;
    private final BssProvider provider;
    private final Map<String, String> settings;

    BssSandbox(Sandbox sandbox, ProviderServer server, BssProvider provider) {
        this.sandbox = sandbox;
        this.server = server;
        this.provider = provider;
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(server.settings()));
    }

    @Override
    public String name() {
        return "bss";
    }

    /** Where the API is, such as {@code http://127.0.0.1:49154/api}. */
    @Override
    public String baseUrl() {
        return setting("baseUrl");
    }

    /** The host, which {@link #baseUrl()} and {@link #tokenUrl()} begin with, such as {@code http://127.0.0.1:49154}. */
    public String hostUrl() {
        return baseUrl().substring(0, baseUrl().length() - "/api".length());
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

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public ReceivedRequests received() {
        return sandbox.received().provider(name());
    }

    /** How many access tokens were given out since the start or the last reset. */
    public int tokensIssued() {
        return server.locked(provider::tokensIssued);
    }

    /** How many user names or passwords were wrong since the start or the last reset. */
    public int failedLogins() {
        return server.locked(provider::failedLogins);
    }

    /** Ends the life of every access token given out so far; refresh tokens live on. */
    public void expireTokens() {
        server.locked(provider::expireTokens);
    }

    /** Ends the life of every refresh token given out so far. */
    public void expireRefreshTokens() {
        server.locked(provider::expireRefreshTokens);
    }

    /** Has tokens given out from now on live that long, and say so in whole seconds; until a reset. */
    public void tokensLive(Duration life) {
        Objects.requireNonNull(life, "life");
        server.locked(() -> provider.tokensLive(life));
    }

    /** Gives the application user another password, as the reseller may in the storefront; until a reset. */
    public void changePassword(String password) {
        Objects.requireNonNull(password, "password");
        server.locked(() -> provider.changePassword(password));
    }

    /**
     * Completes the execution of an order now.
     *
     * @throws IllegalStateException if it is not being executed
     */
    public void completeOrder(String orderId) {
        server.locked(() -> provider.finishOrder(orderId, null));
    }

    /**
     * Fails the execution of an order now.
     *
     * @throws IllegalStateException if it is not being executed
     */
    public void failOrder(String orderId, String message) {
        Objects.requireNonNull(message, "message");
        server.locked(() -> provider.finishOrder(orderId, message));
    }

    /**
     * Puts a request for fewer seats into a status now, from which it does not go on by itself.
     *
     * @param status such as {@code Completed}, which changes the seats, {@code Rejected}, or any text
     * @throws IllegalArgumentException if there is no such request
     */
    public void decideQuantity(String requestId, String status, String message) {
        Objects.requireNonNull(status, "status");
        server.locked(() -> provider.decideQuantity(requestId, status, message));
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
        JsonNode object;
        try {
            object = Sandbox.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The object is not JSON: " + e.getOriginalMessage(), e);
        }
        return server.locked(() -> provider.put(list, object));
    }

    /** Takes an object out of a list, as if it had never been there; whether it was. */
    public boolean remove(String list, String id) {
        return server.locked(() -> provider.remove(list, id));
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    @Override
    public String toString() {
        return name() + " at " + baseUrl();
    }
}
