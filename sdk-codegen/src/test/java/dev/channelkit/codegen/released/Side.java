package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of two specs that are compared, be it of many files or a {@link Bundle}. Things in it are found by their subject:
 *
 * <ul>
 *   <li>{@code getCustomer}, an operation, and {@code getCustomer.limit}, a parameter of its own
 *   <li>{@code Customer}, a component schema, {@code Customer.name}, a property, and {@code Status.ACTIVE}, a value
 *   <li>{@code parameters/Limit}, a component of another kind
 *   <li>{@code openapi}, the root
 * </ul>
 */
final class Side {
    static final String ROOT = "openapi";

    private final Spec spec;
    private final String folder;
    private final Map<String, SpecOperation> operations = new LinkedHashMap<>();
    private final Map<String, Map<String, SpecNode>> components = new TreeMap<>();

    /** @param folder what stands in front of the files' names in messages */
    private Side(Spec spec, String folder) {
        this.spec = spec;
        this.folder = folder;
        spec.operations().forEach(operation -> operations.put(operation.id(), operation));
        spec.root()
                .fields("components")
                .forEach((kind, map) -> map.fields().forEach((key, node) -> of(kind).put(key, node.resolved())));
        for (SpecFile file : spec.structure()) {
            if (file.folder().startsWith("components/")) {
                of(file.folder().substring("components/".length())).put(file.baseName(), file.content());
            }
        }
    }

    static Side current(Path root, String provider) {
        return new Side(Spec.open(root.resolve("specs/" + provider + "/openapi.yaml")), "specs/" + provider + "/");
    }

    static Side released(Path root, String provider) {
        return new Side(Spec.open(root.resolve("specs/released/" + provider + ".yaml")), "specs/released/");
    }

    private Map<String, SpecNode> of(String kind) {
        return components.computeIfAbsent(kind, any -> new TreeMap<>());
    }

    Spec spec() {
        return spec;
    }

    Map<String, SpecOperation> operations() {
        return operations;
    }

    Map<String, SpecNode> components(String kind) {
        return components.getOrDefault(kind, Map.of());
    }

    /** File and pointer. */
    String where(SpecNode node) {
        return folder + node.where();
    }

    /** What a parameter of an operation is called: its own, or that of the component it is. */
    static String parameterSubject(SpecOperation operation, SpecNode parameter) {
        if (parameter.file().folder().equals("components/parameters")) {
            return "parameters/" + parameter.file().baseName();
        }
        String component = "/components/parameters/";
        return parameter.pointer().startsWith(component)
                ? "parameters/" + parameter.pointer().substring(component.length())
                : operation.id() + "." + parameter.text("name", "");
    }

    /** The node of a subject, or of the nearest thing around it that is there; null when nothing of it is. */
    @Nullable SpecNode find(String subject) {
        if (subject.equals(ROOT) || subject.startsWith(ROOT + ".")) {
            return spec.root();
        }
        int slash = subject.indexOf('/');
        if (slash > 0) {
            return components(subject.substring(0, slash)).get(subject.substring(slash + 1));
        }
        int dot = subject.indexOf('.');
        String head = dot < 0 ? subject : subject.substring(0, dot);
        String tail = dot < 0 ? "" : subject.substring(dot + 1);
        SpecOperation operation = operations.get(head);
        if (operation != null) {
            return operation.parameters().stream()
                    .filter(parameter -> tail.equals(parameter.text("name")))
                    .findFirst()
                    .orElse(operation.node());
        }
        SpecNode schema = components("schemas").get(head);
        SpecNode properties = schema == null ? null : schema.find("properties");
        SpecNode property = properties == null ? null : properties.find(tail);
        return property == null ? schema : property;
    }

    /** Whether a fact about a subject is a guess by this spec's own account; of an operation, that there is one. */
    boolean isModelled(String subject) {
        SpecNode node = find(subject);
        if (node == null) {
            return false;
        }
        SpecNode known = node.find("x-provenance");
        if (known == null && subject.contains(".")) {
            return isModelled(subject.substring(0, subject.lastIndexOf('.')));
        }
        return known != null && ("modelled".equals(known.value()) || "modelled".equals(known.text("existence")));
    }
}
