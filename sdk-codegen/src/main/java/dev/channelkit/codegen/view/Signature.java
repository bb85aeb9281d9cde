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
    private static final Set<String> TAKEN =
            Set.of("transport", "query", "q", "body", "confirm", "credentials", "ifMatch");

    /** Parameters that the query classes of all dialects have methods for. */
    private static final Set<String> RELATIONS = Set.of("relations");

    private static final Set<String> BRACKET = Set.of("filter", "sort", "limit", "offset", "relations");

    /** Methods of the query classes that no generated one may replace. */
    private static final Set<String> QUERY_METHODS = Set.of(
            "parameter",
            "parameters",
            "filter",
            "rawFilter",
            "orderBy",
            "rawOrderBy",
            "providerOrder",
            "pageSize",
            "pageIndex");

    private final SpecOperation operation;
    private final List<Argument> path = new ArrayList<>();
    private final List<Argument> query = new ArrayList<>();
    private final List<Argument> headers = new ArrayList<>();
    private final List<Argument> optional = new ArrayList<>();
    private final List<SpecNode> special = new ArrayList<>();

    Signature(SpecOperation operation) {
        this.operation = operation;
        Set<String> ofDialect = ofDialect();
        Set<String> methods = isOdata() || isSql() ? QUERY_METHODS : Set.of("parameter", "parameters");
        for (SpecNode parameter : operation.parameters()) {
            String place = parameter.text("in", "");
            boolean required = parameter.isTrue("required");
            if (place.equals("query") && ofDialect.contains(parameter.text("name", ""))) {
                special.add(parameter);
            } else if (place.equals("path")) {
                path.add(Argument.of(parameter, TAKEN));
            } else if (place.equals("query")) {
                (required ? query : optional).add(Argument.of(parameter, required ? TAKEN : methods));
            } else if (place.equals("header")
                    && required
                    && !hasDefault(parameter)
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

    /** What the caller gives in place of the client's credentials; null where those are sent, or none. */
    @Nullable OwnCredentials ownCredentials() {
        return OwnCredentials.of(operation);
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

    boolean isOdata() {
        SpecNode filter = operation.node().find("x-filter");
        return filter != null && "odata".equals(filter.text("dialect"));
    }

    boolean isSql() {
        SpecNode filter = operation.node().find("x-filter");
        return filter != null && "sql".equals(filter.text("dialect"));
    }

    /** The parameter that takes a predicate in SQL; empty where there is none. */
    String predicate() {
        SpecNode filter = operation.node().find("x-filter");
        return filter == null ? "" : filter.text("parameter", "");
    }

    private Set<String> ofDialect() {
        if (isSql()) {
            return Set.of(predicate());
        }
        if (!isOdata()) {
            return hasFilter() ? BRACKET : RELATIONS;
        }
        SpecNode paging = operation.node().find("x-paging");
        return paging == null
                ? Set.of("$filter", "$orderby")
                : Set.of(
                        "$filter",
                        "$orderby",
                        paging.text("page-parameter", "-page"),
                        paging.text("size-parameter", "-size"));
    }

    /** Whether the client sends it with every call unless told otherwise: then it is no argument. */
    static boolean hasDefault(SpecNode header) {
        SpecNode schema = header.follow("schema");
        return schema != null && schema.has("default");
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
