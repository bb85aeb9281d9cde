package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/** Maps schemas to Java types. */
final class Types {
    private static final JavaType TEXT = JavaType.scalar(Kind.TEXT, "String", "text", "TEXT");
    private static final JavaType DECIMAL = JavaType.scalar(Kind.DECIMAL, "BigDecimal", "decimal", "DECIMAL");
    static final JavaType TEXT_OR_NUMBER = JavaType.lenient(Kind.TEXT, "String", "TEXT_OR_NUMBER");
    private static final JavaType ROW = new JavaType(Kind.ROW, "Row", "value", "Row.codec()", null, "");
    private static final JavaType RAW = JavaType.scalar(Kind.RAW, "RawValue", "raw", "RAW");

    private Types() {}

    /** The type of a schema, a property or a parameter's schema; {@code $ref} is followed. */
    static JavaType of(SpecNode node) {
        return of(node.resolved(), node.resolved().find("x-wire"));
    }

    /** The type of a parameter, whose {@code x-wire} may stand beside its schema. */
    static JavaType ofParameter(SpecNode parameter) {
        SpecNode schema = parameter.follow("schema");
        if (schema == null) {
            return TEXT;
        }
        SpecNode own = parameter.find("x-wire");
        return of(schema, own == null ? schema.find("x-wire") : own);
    }

    static boolean isModel(SpecNode schema) {
        return !schema.fields("properties").isEmpty();
    }

    static boolean isOpenEnum(SpecNode schema) {
        return "string".equals(schema.text("type")) && schema.has("enum");
    }

    private static JavaType of(SpecNode schema, @Nullable SpecNode wire) {
        String lenient = wire == null ? "" : wire.isObject() ? "pattern" : wire.asText();
        return switch (schema.text("type", isModel(schema) ? "object" : "")) {
            case "string" -> text(schema, lenient, wire);
            case "number" -> number(schema, lenient, wire);
            case "integer" -> integer(schema, lenient);
            case "boolean" ->
                lenient.equals("flag")
                        ? JavaType.lenient(Kind.BOOL, "Boolean", "FLAG")
                        : JavaType.scalar(Kind.BOOL, "Boolean", "bool", "BOOLEAN");
            case "array" -> list(schema, lenient);
            case "object" -> object(schema);
            default -> RAW;
        };
    }

    private static JavaType text(SpecNode schema, String lenient, @Nullable SpecNode wire) {
        if (isOpenEnum(schema)) {
            return JavaType.declared(Kind.OPEN_ENUM, ClassNames.of(schema));
        }
        String format = schema.text("format", "");
        return switch (format) {
            case "date" -> JavaType.scalar(Kind.DATE, "LocalDate", "date", "DATE");
            case "date-time" -> dateTime(lenient);
            case "year-month" -> JavaType.yearMonth(wire == null ? "uuuu-MM" : wire.text("pattern", "uuuu-MM"));
            case "byte", "binary" -> JavaType.scalar(Kind.BYTES, "byte[]", "bytes", "BYTES");
            case "decimal" ->
                lenient.equals("decimal-or-text")
                        ? JavaType.lenient(Kind.DECIMAL, "BigDecimal", "DECIMAL_OR_TEXT")
                        : JavaType.lenient(Kind.DECIMAL, "BigDecimal", "DECIMAL_TEXT");
            default -> lenient.equals("text-or-number") ? TEXT_OR_NUMBER : TEXT;
        };
    }

    private static JavaType dateTime(String lenient) {
        return switch (lenient) {
            case "ms-date" -> JavaType.lenient(Kind.DATE_TIME, "OffsetDateTime", "MS_DATE");
            case "date-or-time" -> JavaType.lenient(Kind.DATE_TIME, "OffsetDateTime", "DATE_OR_TIME");
            case "date-or-ms" -> JavaType.lenient(Kind.DATE_TIME, "OffsetDateTime", "DATE_OR_MS");
            default -> JavaType.scalar(Kind.DATE_TIME, "OffsetDateTime", "dateTime", "DATE_TIME");
        };
    }

    private static JavaType number(SpecNode schema, String lenient, @Nullable SpecNode wire) {
        if (wire != null && wire.has("words")) {
            String words = JavaText.literals(wire.texts("words"));
            return new JavaType(Kind.DECIMAL, "BigDecimal", "value", "Scalars.numberOrWords(" + words + ")", null, "");
        }
        if (lenient.equals("decimal-or-text")) {
            return JavaType.lenient(Kind.DECIMAL, "BigDecimal", "NUMBER_OR_TEXT");
        }
        String format = schema.text("format", "");
        return format.equals("double") || format.equals("float")
                ? JavaType.scalar(Kind.FLOAT64, "Double", "float64", "FLOAT64")
                : DECIMAL;
    }

    private static JavaType integer(SpecNode schema, String lenient) {
        if (lenient.equals("text-or-number")) {
            return JavaType.lenient(Kind.INT64, "Long", "INT64_OR_TEXT");
        }
        return "int64".equals(schema.text("format"))
                ? JavaType.scalar(Kind.INT64, "Long", "int64", "INT64")
                : JavaType.scalar(Kind.INT32, "Integer", "int32", "INT32");
    }

    private static JavaType list(SpecNode schema, String lenient) {
        SpecNode items = schema.find("items");
        JavaType item = items == null ? RAW : of(items);
        return JavaType.listOf(item, lenient.equals("one-or-many") || lenient.equals("text-or-list"));
    }

    private static JavaType object(SpecNode schema) {
        if (schema.isTrue("x-row")) {
            return ROW;
        }
        if (isModel(schema)) {
            return JavaType.declared(Kind.MODEL, ClassNames.of(schema));
        }
        SpecNode values = schema.find("additionalProperties");
        if (values == null || !values.isObject()) {
            return RAW;
        }
        return JavaType.mapOf(of(values));
    }
}
