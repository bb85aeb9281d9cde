package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The token call, at the root of the host: key and secret in Basic and nowhere else, the grant as a form. Guarded by the lock of the provider. */
final class TokenCalls {
    static final String PATH = "/oauth/token";
    static final String CLIENT_KEY = "sandbox-test-client-key";
    // as real ones: what a form or a URL would encode, and what Basic must not
    static final String CLIENT_SECRET = "sandbox/test+client/secret==";
    static final String USER = "sandbox-test-user@example.com";
    static final String PASSWORD = "sandbox-test-password +&=%é";
    static final String OTHER_USER = "sandbox-test-other-reseller";
    static final String OTHER_PASSWORD = "sandbox-test-other-password";

    private final BssProfile profile;
    private final Tokens tokens;
    private final Map<String, String> passwords = new HashMap<>();
    private Duration said;
    private Duration real;
    private int failedLogins;

    TokenCalls(BssProfile profile, Tokens tokens) {
        this.profile = profile;
        this.tokens = tokens;
        said = profile.tokenLife();
        real = profile.realTokenLife();
        reset();
    }

    void reset() {
        passwords.clear();
        passwords.put(USER, PASSWORD);
        passwords.put(OTHER_USER, OTHER_PASSWORD);
        said = profile.tokenLife();
        real = profile.realTokenLife();
        failedLogins = 0;
    }

    int failedLogins() {
        return failedLogins;
    }

    void changePassword(String password) {
        passwords.put(USER, password);
    }

    void live(Duration life) {
        said = life;
        real = life;
    }

    Answer apply(Exchange exchange) {
        if (!Authorization.isBasic(exchange.request(), CLIENT_KEY, CLIENT_SECRET)) {
            return error(profile.invalidClient(), "invalid_client", "The client key or secret is wrong")
                    .withHeader("WWW-Authenticate", "Basic");
        }
        return switch (exchange.field("grant_type").orElse("")) {
            case "password" -> password(exchange);
            case "refresh_token" -> refresh(exchange);
            default -> error(400, "unsupported_grant_type", "Only the password is taken");
        };
    }

    private Answer password(Exchange exchange) {
        Optional<String> user = exchange.field("username");
        Optional<String> password = exchange.field("password");
        if (user.isEmpty() || password.isEmpty()) {
            return error(400, "invalid_request", "username and password are required");
        }
        if (!password.get().equals(passwords.get(user.get()))) {
            failedLogins++;
            return error(400, "invalid_grant", "The user name or password is incorrect.");
        }
        return granted(user.get());
    }

    private Answer refresh(Exchange exchange) {
        if (!profile.refreshToken()) {
            return error(400, "unsupported_grant_type", "There are no refresh tokens");
        }
        Optional<String> token = exchange.field("refresh_token");
        if (token.isEmpty()) {
            return error(400, "invalid_request", "refresh_token is required");
        }
        return tokens.takeRefresh(token.get())
                .map(this::granted)
                .orElseGet(() -> error(400, "invalid_grant", "The refresh token is unknown or expired."));
    }

    private Answer granted(String user) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", tokens.issue(user, real))
                .put("token_type", "bearer");
        if (profile.expiresIn()) {
            body.put("expires_in", said.toSeconds());
        }
        if (profile.refreshToken()) {
            body.put("refresh_token", tokens.issueRefresh(user, profile.refreshLife()));
        }
        return Answer.of(200, "application/json", body.toString()).withHeader("Cache-Control", "no-store");
    }

    /** An error as OAuth has it. Thread-safe. */
    Answer error(int status, String message, List<Problem> problems) {
        String details = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        boolean clientInForm = problems.stream()
                .anyMatch(problem ->
                        problem.name().equals("client_id") || problem.name().equals("client_secret"));
        return clientInForm
                ? error(profile.invalidClient(), "invalid_client", "The client key and secret belong into the header")
                : error(status, name(status), details.isEmpty() ? message : message + ": " + details);
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "invalid_client";
            case 403 -> "access_denied";
            case 503 -> "temporarily_unavailable";
            default -> status >= 500 ? "server_error" : "invalid_request";
        };
    }

    private static Answer error(int status, String name, String description) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("error", name).put("error_description", description);
        return Answer.of(status, "application/json", body.toString());
    }
}
