package dev.channelkit.codegen.view;

import org.jspecify.annotations.Nullable;

/**
 * How a schema appears in Java.
 *
 * @param kind what sort of type it is
 * @param name the type as written in source, such as {@code List<Invoice>}
 * @param wire the method of WireReader and WireWriter for a field of this type
 * @param codec an expression for the codec of this type, for items, map values and fields read through {@code value}
 * @param item the type of a list's items or a map's values; null for others
 * @param pattern how a year-month is spelt; empty for others
 */
record JavaType(
        Kind kind,
        String name,
        String wire,
        String codec,
        @Nullable JavaType item,
        String pattern) {

    enum Kind {
        TEXT,
        DECIMAL,
        INT32,
        INT64,
        FLOAT64,
        BOOL,
        DATE,
        DATE_TIME,
        YEAR_MONTH,
        BYTES,
        RAW,
        ROW,
        OPEN_ENUM,
        MODEL,
        LIST,
        MAP
    }

    static JavaType scalar(Kind kind, String name, String wire, String constant) {
        return new JavaType(kind, name, wire, "Scalars." + constant, null, "");
    }

    /** A scalar that needs more than the strict reading of its kind. */
    static JavaType lenient(Kind kind, String name, String codec) {
        return new JavaType(kind, name, "value", "Scalars." + codec, null, "");
    }

    static JavaType yearMonth(String pattern) {
        String codec = "Scalars.yearMonth(" + JavaText.literal(pattern) + ")";
        return new JavaType(Kind.YEAR_MONTH, "YearMonth", "value", codec, null, pattern);
    }

    static JavaType declared(Kind kind, String className) {
        return new JavaType(kind, className, "value", className + ".codec()", null, "");
    }

    static JavaType listOf(JavaType item, boolean oneOrMany) {
        String method = oneOrMany ? "oneOrMany" : "list";
        return new JavaType(
                Kind.LIST, "List<" + item.name + ">", method, "Scalars.listOf(" + item.codec + ")", item, "");
    }

    static JavaType mapOf(JavaType item) {
        return new JavaType(
                Kind.MAP, "Map<String, " + item.name + ">", "map", "Scalars.mapOf(" + item.codec + ")", item, "");
    }

    /** As the parameter of a setter: primitive where Java has one. */
    String parameter() {
        return switch (kind) {
            case INT32 -> "int";
            case INT64 -> "long";
            case FLOAT64 -> "double";
            case BOOL -> "boolean";
            default -> name;
        };
    }

    boolean isPrimitive() {
        return !parameter().equals(name);
    }

    JavaType itemType() {
        if (item == null) {
            throw new IllegalStateException(name + " has no items");
        }
        return item;
    }
}
