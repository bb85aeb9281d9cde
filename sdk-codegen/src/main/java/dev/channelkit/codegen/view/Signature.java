package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller passes to an operation: path parameters, required query and header parameters, the body, and a query builder for the
 * optional ones.
 */
final class Signature {
    /** Names that the template's methods use for something else. */
    private static final Set<String> TAKEN = Set.of("transport", "query", "q", "body", "confirm", "ifMatch");

    private final SpecOperation operation;
    private final List<Argument> path = new ArrayList<>();
    private final List<Argument> query = new ArrayList<>();
    private final List<Argument> headers = new ArrayList<>();
    private final List<Argument> optional = new ArrayList<>();
    private final List<SpecNode> special = new ArrayList<>();

    Signature(SpecOperation operation) {
        this.operation = operation;
        Set<String> bracket =
                hasFilter() ? Set.of("filter", "sort", "limit", "offset", "relations") : Set.of("relations");
        for (SpecNode parameter : operation.parameters()) {
            String place = parameter.text("in", "");
            boolean required = parameter.isTrue("required");
            if (place.equals("query") && bracket.contains(parameter.text("name", ""))) {
                special.add(parameter);
            } else if (place.equals("path")) {
                path.add(Argument.of(parameter, TAKEN));
            } else if (place.equals("query")) {
                (required ? query : optional)
                        .add(Argument.of(parameter, required ? TAKEN : Set.of("parameter", "parameters")));
            } else if (place.equals("header")
                    && required
                    && !(precondition().isSent() && Precondition.isTag(parameter))) {
                headers.add(Argument.of(parameter, TAKEN));
            }
        }
    }

    List<Argument> path() {
        return path;
    }

    List<Argument> query() {
        return query;
    }

    List<Argument> headers() {
        return headers;
    }

    /** What the caller has to confirm; null when nothing. */
    @Nullable Confirmation confirmation() {
        return Confirmation.of(operation, path);
    }

    /** What is said of versions. */
    Precondition precondition() {
        return Precondition.of(operation);
    }

    List<Argument> optional() {
        return optional;
    }

    boolean hasFilter() {
        return operation.node().has("x-filter");
    }

    boolean hasRelations() {
        return relations() != null;
    }

    /** The parameter that names the entities to embed; null when there is none. */
    @Nullable SpecNode relations() {
        return operation.parameters("query").stream()
                .filter(parameter -> "relations".equals(parameter.text("name")))
                .findFirst()
                .orElse(null);
    }

    /** Parameters that commons' query classes have methods for. */
    List<SpecNode> special() {
        return special;
    }

    boolean hasQueryClass() {
        return hasFilter() || hasRelations() || !optional.isEmpty();
    }

    String queryClass() {
        return Names.type(operation.id()) + "Query";
    }

    /** Path and query arguments, which stand before the tag of a version. */
    List<Argument> leading() {
        List<Argument> all = new ArrayList<>(path);
        all.addAll(query);
        return all;
    }

    /** Path, query and header arguments, in the order of the method's parameters. */
    List<Argument> arguments() {
        List<Argument> all = leading();
        all.addAll(headers);
        return all;
    }

    static String declarations(List<Argument> arguments) {
        return arguments.stream().map(Argument::declaration).collect(Collectors.joining(", "));
    }

    static String names(List<Argument> arguments) {
        return arguments.stream().map(Argument::name).collect(Collectors.joining(", "));
    }
}
