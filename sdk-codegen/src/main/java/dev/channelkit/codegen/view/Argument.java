package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import java.util.Collection;

/**
 * A parameter of an operation as Java takes it.
 *
 * @param node the parameter in the spec
 * @param wireName its name on the wire
 * @param name its name in Java
 * @param type its type in Java
 */
record Argument(SpecNode node, String wireName, String name, JavaType type) {

    static Argument of(SpecNode parameter, Collection<String> taken) {
        String wireName = parameter.text("name", "");
        String name = parameter.text("x-method", Names.camel(wireName));
        return new Argument(parameter, wireName, Names.allowed(name, taken), Types.ofParameter(parameter));
    }

    String declaration() {
        return type.parameter() + " " + name;
    }

    String tag() {
        return "@param " + name + " " + JavaText.phrase(node.text("description", "see the spec"));
    }

    /** The expression for its text on the wire. */
    String text() {
        String called = name.equals("value") ? wireName : name;
        return text(type, isChecked() ? "Given.value(" + JavaText.literal(called) + ", " + name + ")" : name);
    }

    /** Text that is missing is refused where the request is made; of other types there would be nothing to make text of. */
    private boolean isChecked() {
        return type.kind() != Kind.TEXT && !type.isPrimitive();
    }

    private static String text(JavaType type, String value) {
        return switch (type.kind()) {
            case TEXT -> value;
            case OPEN_ENUM -> value + ".value()";
            case DECIMAL -> value + ".toPlainString()";
            case INT32, INT64, FLOAT64, BOOL -> "String.valueOf(" + value + ")";
            case DATE -> value + ".toString()";
            case DATE_TIME -> "DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(" + value + ")";
            case YEAR_MONTH ->
                "DateTimeFormatter.ofPattern(" + JavaText.literal(type.pattern()) + ", Locale.ROOT).format(" + value
                        + ")";
            case LIST -> list(type.itemType(), value);
            case RAW -> value + ".text()";
            case BYTES, MODEL, MAP, ROW -> throw new IllegalStateException("a parameter cannot be a " + type.name());
        };
    }

    private static String list(JavaType item, String values) {
        if (item.kind() == Kind.TEXT) {
            return "String.join(\",\", " + values + ")";
        }
        String each = item.kind() == Kind.OPEN_ENUM ? item.name() + "::value" : "item -> " + text(item, "item");
        return "String.join(\",\", " + values + ".stream().map(" + each + ").toList())";
    }
}
