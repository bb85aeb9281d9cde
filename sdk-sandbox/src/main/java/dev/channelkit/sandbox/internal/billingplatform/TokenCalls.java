package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens for client credentials: id and secret in Basic and nowhere else, the grant in the query. Guarded by the lock of the provider. */
final class TokenCalls {
    static final String CLIENT_ID = "sandbox-test-client-id";
    static final String CLIENT_SECRET = "sandbox/test+client:secret==";

    private final long seed;
    private final BillingPlatformProfile profile;
    private final InstantSource clock;
    private final Map<String, Instant> ends = new HashMap<>();
    private @Nullable Duration life;
    private int issued;

    TokenCalls(long seed, BillingPlatformProfile profile, InstantSource clock) {
        this.seed = seed;
        this.profile = profile;
        this.clock = clock;
    }

    Answer authenticate(Exchange exchange) {
        if (!Authorization.isBasic(exchange.request(), CLIENT_ID, CLIENT_SECRET)) {
            return error(401, "The client id or the secret is wrong.").withHeader("WWW-Authenticate", "Basic");
        }
        if (!exchange.query("grant_type").orElse("").equals("client_credentials")) {
            return refused(400, "unsupported_grant_type", "Only client_credentials is granted.");
        }
        issued++;
        String token = "sandbox-test-access-token-" + seed + "-" + issued;
        ends.put(token, clock.instant().plus(life == null ? profile.realTokenLife() : life));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("access_token", token);
        if (profile.tokenType()) {
            body.put("token_type", "Bearer");
        }
        long seconds = (life == null ? profile.tokenLife() : life).toSeconds();
        switch (profile.expiresIn()) {
            case "number" -> body.put("expires_in", seconds);
            case "text" -> body.put("expires_in", Long.toString(seconds));
            default -> {}
        }
        body.put("refresh_token", "sandbox-test-refresh-token-" + seed + "-" + issued);
        return BillingAnswers.json(200, body).withHeader("Cache-Control", "no-store");
    }

    /** Whether a token is known and not over. */
    boolean isGood(String token) {
        Instant end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    /** An error as OAuth has it. Thread-safe. */
    static Answer error(int status, String text) {
        String name = switch (status) {
            case 401 -> "invalid_client";
            case 503 -> "temporarily_unavailable";
            default -> status >= 500 ? "server_error" : "invalid_request";
        };
        return refused(status, name, text);
    }

    private static Answer refused(int status, String name, String text) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("error", name).put("error_description", text);
        return BillingAnswers.json(status, body);
    }

    int issued() {
        return issued;
    }

    void expire() {
        ends.clear();
    }

    void live(Duration next) {
        life = next;
    }

    void reset() {
        ends.clear();
        life = null;
        issued = 0;
    }
}
