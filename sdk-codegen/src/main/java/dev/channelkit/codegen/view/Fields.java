package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.HashSet;
import java.util.Set;

/** Builds the views of one schema's fields; remembers the names given so far. */
final class Fields {
    /** No-argument methods that every object or every model has. */
    private static final Set<String> METHODS = Set.of(
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "builder",
            "toBuilder",
            "codec",
            "unknownFields",
            "build");

    /** Methods of models with fields of the tenant's own. */
    private static final Set<String> OF_CUSTOM_FIELDS = Set.of("custom", "customFields", "raw", "set", "clear");

    /** Names that the templates use for fields and variables of their own. */
    private static final Set<String> VARIABLES = Set.of("state", "that", "other", "b", "value", "in", "field");

    private final SpecNode schema;
    private final String provenance;
    private final Set<String> required;
    private final boolean readWhole;
    private final Set<String> taken = new HashSet<>(METHODS);
    private final Set<String> variables = new HashSet<>(VARIABLES);
    private final Unique constants = new Unique();

    Fields(SpecNode schema) {
        this.schema = schema;
        this.provenance = Provenances.of(schema);
        this.required = Set.copyOf(schema.texts("required"));
        this.readWhole = ModelView.isReadWhole(schema.fields("properties").size());
        if (schema.isTrue("x-custom-fields")) {
            taken.addAll(OF_CUSTOM_FIELDS);
        }
    }

    FieldView field(SpecNode property, int index) {
        JavaType type = Types.of(property);
        boolean nullable = property.resolved().isTrue("nullable");
        boolean demanded = required.contains(property.key());
        String accessor = name(Names.camel(property.key()));
        String variable = unique(accessor, variables);
        String place = (readWhole ? "" : "b.") + variable;
        String wireName = JavaText.literal(property.key());
        String constant = constants.of(Names.constant(property.key()));
        CheckedBounds bounds = CheckedBounds.of(schema, property, type);
        FieldDoc doc = new FieldDoc(property, type, provenance, demanded && !nullable, bounds);
        String kept = type.isPrimitive() ? "value" : copy(type, "Objects.requireNonNull(value, " + wireName + ")");
        return new FieldView(
                index,
                wireName,
                constant,
                JavaText.code(property.key()),
                accessor,
                demanded && !nullable ? "" : name("clear" + Names.capital(accessor)),
                variable,
                nullable(type),
                doc.throwsWhenMissing() || isCollection(type) ? type.name() : nullable(type),
                type.parameter(),
                doc.accessor(),
                doc.setter(),
                returned(type, variable, wireName, doc.throwsWhenMissing()),
                bounds == null ? kept : bounds.checked(constant, kept),
                bounds == null ? "" : bounds.expression(),
                place,
                read(type, place),
                write(type, index, variable, property.resolved().isTrue("x-secret")),
                equality(type, variable),
                type.kind() == Kind.BYTES ? "Arrays.hashCode(" + variable + ")" : variable);
    }

    private String name(String wanted) {
        return unique(Names.allowed(wanted, taken), taken);
    }

    private static String unique(String wanted, Set<String> taken) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isCollection(JavaType type) {
        return type.kind() == Kind.LIST || type.kind() == Kind.MAP;
    }

    private static String nullable(JavaType type) {
        return type.kind() == Kind.BYTES ? "byte @Nullable []" : "@Nullable " + type.name();
    }

    private String returned(JavaType type, String variable, String wireName, boolean throwing) {
        if (type.kind() == Kind.LIST || type.kind() == Kind.MAP) {
            String none = type.kind() == Kind.LIST ? "List.of()" : "Map.of()";
            return variable + " == null ? " + none + " : " + variable;
        }
        String value = throwing
                ? "MissingFieldException.require(" + JavaText.literal(schema.key()) + ", " + wireName + ", " + variable
                        + ")"
                : variable;
        if (type.kind() != Kind.BYTES) {
            return value;
        }
        return throwing ? value + ".clone()" : variable + " == null ? null : " + variable + ".clone()";
    }

    /** An expression for a copy that nobody else can change. */
    private static String copy(JavaType type, String value) {
        return switch (type.kind()) {
            case BYTES -> value + ".clone()";
            case LIST ->
                isCopied(type.itemType())
                        ? value + ".stream().map(" + copier(type.itemType(), 1) + ").toList()"
                        : "List.copyOf(" + value + ")";
            case MAP -> copyOfMap(type, value);
            default -> value;
        };
    }

    /** The order of a map is kept, which Map.copyOf does not promise. */
    private static String copyOfMap(JavaType type, String value) {
        if (!isCopied(type.itemType())) {
            return "Collections.unmodifiableMap(new LinkedHashMap<>(" + value + "))";
        }
        return value
                + ".entrySet().stream().collect(Collectors.collectingAndThen(Collectors.toMap(Map.Entry::getKey, entry -> "
                + copy(type.itemType(), "entry.getValue()")
                + ", (first, second) -> second, LinkedHashMap::new), Collections::unmodifiableMap))";
    }

    /** A function that copies an item; {@code depth} keeps the names of nested lambdas apart. */
    private static String copier(JavaType type, int depth) {
        if (type.kind() == Kind.BYTES) {
            return "byte[]::clone";
        }
        if (type.kind() == Kind.LIST && !isCopied(type.itemType())) {
            return "List::copyOf";
        }
        String item = "item" + depth;
        return type.kind() == Kind.LIST
                ? item + " -> " + item + ".stream().map(" + copier(type.itemType(), depth + 1) + ").toList()"
                : item + " -> " + copy(type, item);
    }

    private static boolean isCopied(JavaType type) {
        return isCollection(type) || type.kind() == Kind.BYTES;
    }

    private static String read(JavaType type, String place) {
        return switch (type.wire()) {
            case "list", "oneOrMany" ->
                "in." + type.wire() + "(" + place + ", " + type.itemType().codec() + ")";
            case "map" -> "in.map(" + type.itemType().codec() + ")";
            case "value" -> "in.value(" + type.codec() + ")";
            default -> "in." + type.wire() + "()";
        };
    }

    private static String write(JavaType type, int index, String variable, boolean secret) {
        String field = index + ", value." + variable;
        if (secret) {
            return type.kind() == Kind.TEXT && type.wire().equals("text")
                    ? "out.secret(" + field + ")"
                    : "out.secret(" + field + ", " + type.codec() + ")";
        }
        return switch (type.wire()) {
            case "list", "oneOrMany" ->
                "out.list(" + field + ", " + type.itemType().codec() + ")";
            case "map" -> "out.map(" + field + ", " + type.itemType().codec() + ")";
            case "value" -> "out.value(" + field + ", " + type.codec() + ")";
            default -> "out." + type.wire() + "(" + field + ")";
        };
    }

    private static String equality(JavaType type, String variable) {
        return (type.kind() == Kind.BYTES ? "Arrays" : "Objects") + ".equals(" + variable + ", that." + variable + ")";
    }
}
