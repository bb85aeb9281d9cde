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

    /** Names that the templates use for fields and variables of their own. */
    private static final Set<String> VARIABLES = Set.of("state", "that", "other", "b", "value");

    private final SpecNode schema;
    private final String provenance;
    private final Set<String> required;
    private final Set<String> taken = new HashSet<>(METHODS);
    private final Unique constants = new Unique();

    Fields(SpecNode schema) {
        this.schema = schema;
        this.provenance = Provenances.of(schema);
        this.required = Set.copyOf(schema.texts("required"));
    }

    FieldView field(SpecNode property, int index) {
        JavaType type = Types.of(property);
        boolean nullable = property.resolved().isTrue("nullable");
        boolean demanded = required.contains(property.key());
        String accessor = name(Names.camel(property.key()));
        String variable = VARIABLES.contains(accessor) ? accessor + "_" : accessor;
        String wireName = JavaText.literal(property.key());
        FieldDoc doc = new FieldDoc(property, type, provenance, demanded && !nullable);
        return new FieldView(
                index,
                wireName,
                constants.of(Names.constant(property.key())),
                JavaText.javadoc("`" + property.key() + "`"),
                accessor,
                demanded && !nullable ? "" : name("clear" + Names.capital(accessor)),
                variable,
                nullable(type),
                doc.throwsWhenMissing() || isCollection(type) ? type.name() : nullable(type),
                type.parameter(),
                doc.accessor(),
                doc.setter(),
                returned(type, variable, wireName, doc.throwsWhenMissing()),
                type.isPrimitive() ? "value" : copy(type, "Objects.requireNonNull(value, " + wireName + ")"),
                read(type, variable),
                write(type, index, variable, property.resolved().isTrue("x-secret")),
                equality(type, variable),
                type.kind() == Kind.BYTES ? "Arrays.hashCode(" + variable + ")" : variable);
    }

    private String name(String wanted) {
        String name = Names.allowed(wanted, taken);
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
                        ? value + ".stream().map(item -> " + copy(type.itemType(), "item") + ").toList()"
                        : "List.copyOf(" + value + ")";
            case MAP -> "Collections.unmodifiableMap(new LinkedHashMap<>(" + value + "))";
            default -> value;
        };
    }

    private static boolean isCopied(JavaType type) {
        return isCollection(type) || type.kind() == Kind.BYTES;
    }

    private static String read(JavaType type, String variable) {
        return switch (type.wire()) {
            case "list", "oneOrMany" ->
                "in." + type.wire() + "(b." + variable + ", " + type.itemType().codec() + ")";
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
