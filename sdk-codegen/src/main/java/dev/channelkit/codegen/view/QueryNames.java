package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what the lists of one item can be filtered, sorted and extended by: several operations may list the same item, each with
 * fields and relations of its own.
 */
final class QueryNames {
    private static final int INDENT = 4;

    private final SpecNode item;
    private final Set<String> filterable = new LinkedHashSet<>();
    private final Set<String> sortable = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<String> relations = new LinkedHashSet<>();

    QueryNames(SpecNode item) {
        this.item = item;
    }

    void add(SpecOperation operation) {
        SpecNode filter = operation.node().find("x-filter");
        if (filter != null) {
            if (!"bracket".equals(filter.text("dialect"))) {
                throw new SpecException(filter.where() + ": no client speaks the dialect " + filter.text("dialect")
                        + " yet; commons knows bracket only");
            }
            filterable.addAll(filter.texts("filter"));
            sortable.addAll(filter.texts("sort"));
            prefixes.addAll(filter.texts("open"));
        }
        SpecNode parameter = new Signature(operation).relations();
        SpecNode schema = parameter == null ? null : parameter.follow("schema");
        SpecNode items = schema == null ? null : schema.follow("items");
        if (items != null) {
            relations.addAll(items.texts("enum"));
        }
    }

    boolean hasFields() {
        return !filterable.isEmpty() || !sortable.isEmpty();
    }

    boolean hasRelations() {
        return !relations.isEmpty();
    }

    NamesView fields(String packageName) {
        Set<String> all = new LinkedHashSet<>(filterable);
        all.addAll(sortable);
        Unique names = new Unique();
        List<NamesView.Constant> constants = new ArrayList<>();
        all.forEach(field -> constants.add(field(field, names)));
        List<NamesView.Prefix> open = prefixes.stream()
                .map(prefix -> new NamesView.Prefix(Names.camel(prefix), JavaText.literal(prefix + ".")))
                .toList();
        String name = ClassNames.of(item);
        return new NamesView(packageName, name + "Fields", name, constants, open);
    }

    NamesView relations(String packageName) {
        Unique names = new Unique();
        String name = ClassNames.of(item);
        List<NamesView.Constant> constants = relations.stream()
                .map(relation -> new NamesView.Constant(
                        JavaText.comment(JavaText.code(relation), INDENT),
                        "Relation<" + name + ">",
                        names.of(Names.constant(relation)),
                        "Relation.of(" + JavaText.literal(relation) + ")"))
                .toList();
        return new NamesView(packageName, name + "Relations", name, constants, List.of());
    }

    private NamesView.Constant field(String field, Unique names) {
        SpecNode properties = item.find("properties");
        SpecNode property = properties == null ? null : properties.find(field);
        if (property == null) {
            throw new SpecException(item.where() + ": has no property " + field + ", which x-filter names");
        }
        JavaType type = Types.of(property);
        String name = ClassNames.of(item);
        String declared = type.kind() == JavaType.Kind.TEXT
                ? "TextField<" + name + ">"
                : "BracketField<" + name + ", " + type.name() + ">";
        return new NamesView.Constant(
                JavaText.comment(documented(field, property), INDENT),
                declared,
                names.of(Names.constant(field)),
                value(field, type));
    }

    private String documented(String field, SpecNode property) {
        String doc = JavaText.firstSentence(property.resolved().text("description", "`" + field + "`"));
        if (!sortable.contains(field)) {
            return doc + " For filters only.";
        }
        return filterable.contains(field) ? doc : doc + " For sorting only.";
    }

    private static String value(String field, JavaType type) {
        String name = JavaText.literal(field);
        return switch (type.kind()) {
            case TEXT -> "BracketField.text(" + name + ")";
            case DECIMAL -> "BracketField.decimal(" + name + ")";
            case INT32 -> "BracketField.int32(" + name + ")";
            case INT64 -> "BracketField.int64(" + name + ")";
            case BOOL -> "BracketField.bool(" + name + ")";
            case DATE -> "BracketField.date(" + name + ")";
            case DATE_TIME -> "BracketField.dateTime(" + name + ")";
            case OPEN_ENUM -> "BracketField.open(" + name + ", " + type.name() + "::value)";
            default ->
                throw new SpecException("x-filter names " + field + ", a " + type.name() + ", which is no scalar");
        };
    }
}
