package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an example of the spec as a Java expression of the type that its schema gives. */
final class Literals {

    private Literals() {}

    static String of(SpecNode example, SpecNode schema, JavaType type) {
        String text = example.asText();
        return switch (type.kind()) {
            case TEXT -> JavaText.literal(text);
            case DECIMAL -> "new BigDecimal(" + JavaText.literal(text) + ")";
            case INT32 -> text;
            case BOOL -> bool(text);
            case INT64 -> text + "L";
            case FLOAT64 -> text + "d";
            case DATE -> "LocalDate.parse(" + JavaText.literal(text) + ")";
            case DATE_TIME -> "OffsetDateTime.parse(" + JavaText.literal(text) + ")";
            case YEAR_MONTH -> yearMonth(text, type);
            case BYTES -> "Base64.getDecoder().decode(" + JavaText.literal(text) + ")";
            case ROW -> "Row.json(" + JavaText.literal(JsonText.of(example)) + ")";
            case RAW -> "RawValue.json(" + JavaText.literal(JsonText.of(example)) + ")";
            case OPEN_ENUM -> type.name() + ".of(" + JavaText.literal(text) + ")";
            case LIST -> "List.of(" + items(example, schema, type) + ")";
            case MAP -> "Map.ofEntries(" + entries(example, schema, type) + ")";
            case MODEL -> builder(example, schema, type);
        };
    }

    /** Flags have a form of their own on the wire. */
    private static String bool(String text) {
        return switch (text) {
            case "0" -> "false";
            case "1" -> "true";
            default -> text;
        };
    }

    private static String yearMonth(String text, JavaType type) {
        YearMonth month = YearMonth.parse(text, DateTimeFormatter.ofPattern(type.pattern(), Locale.ROOT));
        return "YearMonth.of(" + month.getYear() + ", " + month.getMonthValue() + ")";
    }

    private static String items(SpecNode example, SpecNode schema, JavaType type) {
        SpecNode item = schema.follow("items");
        List<SpecNode> examples = example.isList() ? example.items() : List.of(example);
        return examples.stream()
                .map(each -> of(each, item == null ? schema : item, type.itemType()))
                .collect(Collectors.joining(", "));
    }

    private static String entries(SpecNode example, SpecNode schema, JavaType type) {
        SpecNode values = schema.follow("additionalProperties");
        List<String> entries = new ArrayList<>();
        example.fields()
                .forEach((key, value) -> entries.add("Map.entry(" + JavaText.literal(key) + ", "
                        + of(value, values == null ? schema : values, type.itemType()) + ")"));
        return String.join(", ", entries);
    }

    private static String builder(SpecNode example, SpecNode schema, JavaType type) {
        StringBuilder calls = new StringBuilder(type.name() + ".builder()");
        List<FieldView> fields = Models.fields(schema);
        schema.fields("properties").values().forEach(property -> {
            SpecNode value = example.find(property.key());
            if (value != null) {
                FieldView field = fields.stream()
                        .filter(each -> each.wireName().equals(JavaText.literal(property.key())))
                        .findFirst()
                        .orElseThrow();
                calls.append(
                        value.value() == null
                                ? "." + field.clearer() + "()"
                                : "." + field.accessor() + "(" + of(value, property.resolved(), Types.of(property))
                                        + ")");
            }
        });
        if (schema.isTrue("x-custom-fields")) {
            example.fields().forEach((name, value) -> {
                if (!schema.fields("properties").containsKey(name)) {
                    calls.append(custom(name, value));
                }
            });
        }
        return calls.append(".build()").toString();
    }

    private static String custom(String name, SpecNode value) {
        String literal = JavaText.literal(name);
        return value.value() == null
                ? ".clear(" + literal + ")"
                : ".set(" + literal + ", RawValue.json(" + JavaText.literal(JsonText.of(value)) + "))";
    }

    /** A multipart body; a file's example is its text. */
    static String parts(SpecNode example, SpecNode schema) {
        StringBuilder calls = new StringBuilder(ClassNames.of(schema) + ".builder()");
        for (SpecNode property : schema.fields("properties").values()) {
            SpecNode value = example.find(property.key());
            if (value == null) {
                continue;
            }
            String literal = Parts.isFile(property)
                    ? "FilePart.of(" + JavaText.literal(property.key()) + ", \"application/octet-stream\", "
                            + JavaText.literal(value.asText()) + ".getBytes(StandardCharsets.UTF_8))"
                    : of(value, property.resolved(), Types.of(property));
            calls.append("." + Parts.method(property) + "(" + literal + ")");
        }
        return calls.append(".build()").toString();
    }
}
