package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The fields of the model of creation, which are those that a patch may name; in any case. */
final class AccountFields {
    static final String ADDRESS = "billingAddress";

    private final Map<String, SpecNode> fields;

    AccountFields(SpecOperation creation) {
        SpecNode body = Objects.requireNonNull(creation.bodies().get("application/json"));
        fields = Objects.requireNonNull(body.get("schema")).members("properties");
    }

    static AccountFields known() {
        return new AccountFields(Spec.of("bss").operation("createAccount"));
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** A field by its own name, and its schema. */
    Optional<Map.Entry<String, SpecNode>> find(String name) {
        return find(fields, name);
    }

    Optional<Map.Entry<String, SpecNode>> findInAddress(String name) {
        return find(Objects.requireNonNull(fields.get(ADDRESS)).members("properties"), name);
    }

    private static Optional<Map.Entry<String, SpecNode>> find(Map<String, SpecNode> fields, String name) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .findFirst();
    }
}
