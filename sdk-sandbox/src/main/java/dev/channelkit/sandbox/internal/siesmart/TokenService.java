package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Service;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The host that gives out tokens: another one than the API's, with errors of its own. */
final class TokenService implements Service {
    static final String AUDIENCE = "https://api.siesmart.com/b2b";
    static final String CLIENT_ID = "sandbox-test-client";
    static final String CLIENT_SECRET = "sandbox-test-client-secret";

    private final Tokens tokens;

    TokenService(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String path() {
        return "/oauth/token";
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        return Optional.empty();
    }

    @Override
    public Answer apply(Exchange exchange) {
        if (!exchange.field("audience").orElse("").equals(AUDIENCE)) {
            return error(403, "access_denied", "The client may not have a token for that audience");
        }
        if (!exchange.field("client_id").orElse("").equals(CLIENT_ID)
                || !exchange.field("client_secret").orElse("").equals(CLIENT_SECRET)) {
            return error(401, "invalid_client", "The client ID or the secret is wrong");
        }
        return Reply.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", tokens.issue())
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.expiresIn()))
                .withHeader("Cache-Control", "no-store");
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        boolean otherGrant =
                problems.stream().anyMatch(problem -> problem.name().equals("grant_type") && !isMissing(problem));
        String details = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        return error(status, name(status, otherGrant), details.isEmpty() ? message : message + ": " + details);
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return error(200, "server_error", message);
    }

    private static boolean isMissing(Problem problem) {
        return problem.what().startsWith("is required");
    }

    // the names of OAuth 2; of those that it lacks, the closest
    private static String name(int status, boolean otherGrant) {
        return switch (status) {
            case 400 -> otherGrant ? "unsupported_grant_type" : "invalid_request";
            case 401 -> "invalid_client";
            case 403 -> "access_denied";
            case 429 -> "too_many_requests";
            case 503 -> "temporarily_unavailable";
            default -> status >= 500 ? "server_error" : "invalid_request";
        };
    }

    private static Answer error(int status, String name, String description) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("error", name).put("error_description", description);
        return Reply.json(status, body);
    }
}
