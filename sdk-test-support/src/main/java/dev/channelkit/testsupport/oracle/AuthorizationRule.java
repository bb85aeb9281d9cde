package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a request carries the credentials that the spec asks for, and of alternatives one; the validator overlooks what is declared at the root. */
final class AuthorizationRule {
    private final OpenAPI api;

    AuthorizationRule(OpenAPI api) {
        this.api = api;
    }

    /** What is wrong with the credentials of the request; empty when one of the alternatives is met, or none is asked for. */
    Optional<String> fault(SpecOperation operation, Exchange.Sent sent) {
        List<SecurityRequirement> alternatives = operation.declared().getSecurity() != null
                ? operation.declared().getSecurity()
                : api.getSecurity();
        if (alternatives == null || alternatives.isEmpty()) {
            return Optional.empty();
        }
        List<SecurityRequirement> met = alternatives.stream()
                .filter(alternative -> alternative.keySet().stream().allMatch(scheme -> present(scheme, sent)))
                .toList();
        if (met.isEmpty()) {
            return Optional.of("no credentials for any of " + names(alternatives));
        }
        // a provider may look at either, and what it makes of both nobody knows
        boolean several = met.stream().noneMatch(alternative -> coversAll(alternative, met));
        return several ? Optional.of("credentials for more than one of " + names(met)) : Optional.empty();
    }

    /** Whether the others ask for no more than this one does. */
    private static boolean coversAll(SecurityRequirement alternative, List<SecurityRequirement> others) {
        return others.stream().allMatch(other -> alternative.keySet().containsAll(other.keySet()));
    }

    private boolean present(String name, Exchange.Sent sent) {
        SecurityScheme scheme = api.getComponents().getSecuritySchemes().get(name);
        if (scheme == null) {
            throw new IllegalArgumentException("security names the scheme " + name + ", which is not declared");
        }
        return switch (scheme.getType()) {
            case HTTP ->
                http(scheme.getScheme().toLowerCase(Locale.ROOT), sent.headers().get("Authorization"));
            case OAUTH2, OPENIDCONNECT -> http("bearer", sent.headers().get("Authorization"));
            case APIKEY -> apiKey(scheme, sent);
            default -> false;
        };
    }

    private static boolean http(String scheme, @Nullable String header) {
        if (header == null) {
            return false;
        }
        int space = header.indexOf(' ');
        if (space < 0 || !header.substring(0, space).toLowerCase(Locale.ROOT).equals(scheme)) {
            return false;
        }
        String credentials = header.substring(space + 1);
        return scheme.equals("basic") ? userAndPassword(credentials) : !credentials.isBlank();
    }

    private static boolean userAndPassword(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon > 0 && colon < pair.length() - 1;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean apiKey(SecurityScheme scheme, Exchange.Sent sent) {
        String value = switch (scheme.getIn()) {
            case HEADER -> sent.headers().get(scheme.getName());
            case QUERY -> sent.url().queryParameter(scheme.getName());
            case COOKIE -> sent.headers().get("Cookie");
        };
        return value != null && !value.isBlank();
    }

    private static List<String> names(List<SecurityRequirement> alternatives) {
        return alternatives.stream()
                .map(alternative -> String.join(" with ", alternative.keySet()))
                .toList();
    }
}
