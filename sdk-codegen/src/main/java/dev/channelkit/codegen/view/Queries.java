package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the query class of an operation. */
final class Queries {
    private static final int INDENT = 4;

    private final String packageName;
    private final List<String> models;

    Queries(String packageName, List<String> models) {
        this.packageName = packageName;
        this.models = models;
    }

    QueryView view(SpecOperation operation, Signature signature) {
        String name = signature.queryClass();
        return new QueryView(
                packageName,
                name,
                parent(operation, signature, name),
                JavaText.comment(
                        "The optional parameters of " + JavaText.code(operation.id()) + ": "
                                + JavaText.javadoc(operation.node().text("summary")) + ".",
                        0),
                models,
                Signature.declarations(signature.query()),
                constructor(signature),
                signature.optional().stream().map(Queries::parameter).toList());
    }

    private static List<String> constructor(Signature signature) {
        List<String> own = Stream.concat(signature.query().stream(), signature.optional().stream())
                .map(Argument::wireName)
                .toList();
        Stream<String> declared = own.isEmpty() ? Stream.of() : Stream.of("declare(" + JavaText.literals(own) + ");");
        Stream<String> puts =
                signature.query().stream().map(p -> "put(" + JavaText.literal(p.wireName()) + ", " + p.text() + ");");
        Stream<String> predicate =
                signature.isSql() ? Stream.of("super(" + JavaText.literal(signature.predicate()) + ");") : Stream.of();
        return Stream.of(predicate, declared, puts).flatMap(lines -> lines).toList();
    }

    private static String parent(SpecOperation operation, Signature signature, String name) {
        if (signature.isSql()) {
            return "SqlListQuery<" + name + ">";
        }
        if (signature.hasFilter()) {
            return (signature.isOdata() ? "Odata" : "Bracket") + "Query<" + name + ", "
                    + Payload.of(operation).type().name() + ">";
        }
        return signature.hasRelations()
                ? "RelationsQuery<" + name + ", " + Payload.of(operation).type().name() + ">"
                : "QueryBuilder<" + name + ">";
    }

    private static QueryView.Parameter parameter(Argument argument) {
        SpecNode node = argument.node();
        Argument value = new Argument(node, argument.wireName(), "value", argument.type());
        return new QueryView.Parameter(
                JavaText.comment(documented(node, argument.wireName()), INDENT),
                argument.name(),
                argument.type().parameter(),
                JavaText.literal(argument.wireName()),
                value.text());
    }

    private static String documented(SpecNode node, @Nullable String wireName) {
        String doc = JavaText.javadoc(node.text("description", "The parameter `" + wireName + "`."));
        SpecNode schema = node.follow("schema");
        if (schema != null && schema.has("default")) {
            doc += "\n\n<p>The provider takes it as " + JavaText.code(schema.text("default", ""))
                    + " when it is not sent.";
        }
        String provenance = Provenances.of(node);
        return provenance.equals("modelled") ? doc + "\n\n<p>" + Provenances.sentence(provenance) : doc;
    }
}
