package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what the lists of one item can be filtered, sorted and extended by: several operations may list the same item, each with
 * fields and relations of its own.
 */
final class QueryNames {
    private static final int INDENT = 4;

    /** The template of the fields' class by dialect. */
    private static final Map<String, String> TEMPLATES =
            new TreeMap<>(Map.of("bracket", "fields", "odata", "odata-fields"));

    private final SpecNode item;
    private String dialect = "bracket";
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
            dialect = filter.text("dialect", "");
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

    /** The template of the class of fields. */
    String template() {
        return TEMPLATES.getOrDefault(dialect, "fields");
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
        boolean timed = dialect.equals("odata")
                && (type.kind() == JavaType.Kind.DATE || type.kind() == JavaType.Kind.DATE_TIME);
        String declared = type.kind() == JavaType.Kind.TEXT
                ? "TextField<" + name + ">"
                : (timed ? "TimeField" : factory()) + "<" + name + ", " + type.name() + ">";
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

    private String factory() {
        return dialect.equals("odata") ? "OdataField" : "BracketField";
    }

    private String value(String field, JavaType type) {
        String name = JavaText.literal(field);
        return factory()
                + switch (type.kind()) {
                    case TEXT -> ".text(" + name + ")";
                    case DECIMAL -> ".decimal(" + name + ")";
                    case INT32 -> ".int32(" + name + ")";
                    case INT64 -> ".int64(" + name + ")";
                    case BOOL -> ".bool(" + name + ")";
                    case DATE -> ".date(" + name + ")";
                    case DATE_TIME -> ".dateTime(" + name + ")";
                    case OPEN_ENUM -> ".open(" + name + ", " + type.name() + "::value)";
                    default ->
                        throw new SpecException(
                                "x-filter names " + field + ", a " + type.name() + ", which is no scalar");
                };
    }
}
