package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a client is given to carry by one of the spec's schemes: a token, or a session. The operation that issues it is the one whose answer has it,
 * under the name of the scheme's header or, for bearers, of {@code access_token} (RFC 6749), and which takes no credentials of that kind.
 */
final class IssuedCredentials {
    private static final String TOKEN = "access_token";

    private final KitOperation operation;
    private final String field;
    private final SpecPart scheme;
    private final AtomicInteger issued = new AtomicInteger();

    private IssuedCredentials(KitOperation operation, String field, SpecPart scheme) {
        this.operation = operation;
        this.field = field;
        this.scheme = scheme;
    }

    /** Null where clients carry a pair that nobody issues: HTTP Basic. */
    static @Nullable IssuedCredentials of(KitSpec spec, String name) {
        SpecPart scheme = spec.scheme(name);
        if ("basic".equals(scheme.text("scheme"))) {
            return null;
        }
        String field = "apiKey".equals(scheme.text("type")) ? String.valueOf(scheme.text("name")) : TOKEN;
        return spec.operations().stream()
                .filter(operation -> !spec.carriesCredentials(operation))
                .filter(operation -> operation.contents("application/json").stream()
                        .anyMatch(content -> holds(content.get("schema"), field)))
                .findFirst()
                .map(operation -> new IssuedCredentials(operation, field, scheme))
                .orElseThrow(() -> new AssertionError("no operation of " + spec.provider() + " issues a " + field));
    }

    /** The same, of which none was issued yet. */
    IssuedCredentials fresh() {
        return new IssuedCredentials(operation, field, scheme);
    }

    private static boolean holds(SpecPart schema, String field) {
        if (schema.get("items").exists()) {
            return holds(schema.get("items"), field);
        }
        return schema.get("properties").entries().entrySet().stream()
                .anyMatch(property -> property.getKey().equalsIgnoreCase(field) || holds(property.getValue(), field));
    }

    /** The operation that issues them. */
    KitOperation operation() {
        return operation;
    }

    /** How many were issued. */
    int issued() {
        return issued.get();
    }

    /** What was issued as the n-th. */
    static String credential(int number) {
        return "kit-test-issued/" + number + "+=4711";
    }

    /** From now on, the server issues another one to everybody who asks. */
    void onto(KitServer server) {
        server.answer(operation.id(), request -> next(server));
    }

    /** The next one. */
    MockResponse next(KitServer server) {
        JsonNode answer = server.exampleValue(operation.id()).deepCopy();
        replace(answer, credential(issued.incrementAndGet()));
        return server.example(operation.id())
                .newBuilder()
                .body(answer.toString())
                .build();
    }

    private void replace(JsonNode value, String credential) {
        if (value instanceof ObjectNode object) {
            for (String name : List.copyOf(names(object))) {
                if (name.equalsIgnoreCase(field)) {
                    object.put(name, credential);
                }
            }
        }
        value.forEach(child -> replace(child, credential));
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** What a request carries of this kind; null when nothing. */
    @Nullable String carriedBy(RecordedRequest request) {
        if ("apiKey".equals(scheme.text("type"))) {
            return request.getHeaders().get(String.valueOf(scheme.text("name")));
        }
        String authorization = request.getHeaders().get("Authorization");
        return authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : null;
    }
}
