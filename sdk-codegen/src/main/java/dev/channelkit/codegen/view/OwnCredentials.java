package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of an operation whose {@code security} shares no scheme with the root's: the client has none of that kind and sends none,
 * so the caller passes them as an argument.
 *
 * @param scheme the scheme's key
 */
record OwnCredentials(String scheme) {
    static final String DECLARATION = "BasicCredentials credentials";
    static final String NAME = "credentials";
    static final String TYPE = "BasicCredentials";

    /** Null where the operation takes the client's credentials, or none at all, and where the root says nothing of the client's. */
    static @Nullable OwnCredentials of(SpecOperation operation) {
        SpecNode own = operation.node().find("security");
        SpecNode root = operation.node().file().root();
        Set<String> clients = own == null ? Set.of() : schemes(root.items("security"));
        if (own == null || clients.isEmpty()) {
            return null;
        }
        Set<String> wanted = schemes(own.items());
        boolean mayBeLeftOut = own.items().stream().anyMatch(way -> way.fields().isEmpty());
        if (wanted.isEmpty() || mayBeLeftOut || wanted.stream().anyMatch(clients::contains)) {
            return null;
        }
        return wanted.stream()
                .filter(scheme -> isBasic(root, scheme))
                .findFirst()
                .map(OwnCredentials::new)
                .orElseThrow(() -> new SpecException(own.where()
                        + ": of credentials that are not the client's, callers can give those of HTTP Basic only; see"
                        + " `security` in specs/README.md"));
    }

    private static Set<String> schemes(List<SpecNode> ways) {
        return ways.stream()
                .flatMap(way -> way.fields().keySet().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isBasic(SpecNode root, String scheme) {
        SpecNode components = root.find("components");
        SpecNode schemes = components == null ? null : components.find("securitySchemes");
        SpecNode declared = schemes == null ? null : schemes.follow(scheme);
        return declared != null
                && "http".equals(declared.text("type"))
                && "basic".equalsIgnoreCase(declared.text("scheme"));
    }

    /** On the request's builder. */
    String call() {
        return "credentials(" + NAME + ")";
    }

    String tag() {
        return "@param " + NAME + " what this call wants in place of the client's credentials, which it never carries: "
                + JavaText.code(scheme) + " of the spec, HTTP Basic";
    }

    /** The expression of a pair for tests. */
    String example() {
        return TYPE + ".of(\"test-id\", \"test-secret\")";
    }
}
