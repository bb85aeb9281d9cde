package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** {@code x-wire} names a leniency that exists and fits the declared type. */
final class WireRules {
    private static final Set<String> LABELS = Set.of("label", "label-or-number");

    private static final Map<String, Predicate<SpecNode>> FITS = Map.ofEntries(
            fit("text-or-number", schema -> isType(schema, "string") || isInt64(schema)),
            fit("decimal-or-text", schema -> isType(schema, "number") || isFormat(schema, "decimal")),
            fit("flag", schema -> isType(schema, "boolean")),
            fit("ms-date", schema -> isFormat(schema, "date-time")),
            fit("date-or-ms", schema -> isFormat(schema, "date-time")),
            fit("date-or-time", schema -> isFormat(schema, "date-time")),
            fit("one-or-many", schema -> isType(schema, "array")),
            fit("text-or-list", WireRules::isListOfText),
            fit("label", schema -> schema.has("enum")),
            fit("label-or-number", schema -> schema.has("enum")));

    private WireRules() {}

    static void check(SpecNode value, Placed object, Findings findings) {
        SpecNode schema = object.place() == Place.PARAMETER ? object.node().follow("schema") : object.node();
        if (value.isObject() && value.has("words")) {
            words(value, schema == null ? object.node() : schema, findings);
            return;
        }
        if (value.isObject()) {
            pattern(value, schema == null ? object.node() : schema, findings);
            return;
        }
        if (object.place() == Place.SCHEMA && !LABELS.contains(value.asText())) {
            findings.add(value, "in a component schema only labels mean something", "move it to the properties");
            return;
        }
        Predicate<SpecNode> fits = FITS.get(value.asText());
        if (fits == null) {
            findings.add(
                    value,
                    "'" + value.asText() + "' is not a value of it",
                    "use one of " + String.join(", ", new TreeSet<>(FITS.keySet())) + ", or {pattern: …}");
        } else if (schema != null && !fits.test(schema)) {
            findings.add(
                    value,
                    value.asText() + " does not fit the declared type",
                    "see the table of x-wire in specs/README.md");
        } else if (schema != null && LABELS.contains(value.asText())) {
            labels(schema, findings);
        }
    }

    private static Map.Entry<String, Predicate<SpecNode>> fit(String name, Predicate<SpecNode> schema) {
        return Map.entry(name, schema);
    }

    private static void labels(SpecNode schema, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (SpecNode label : schema.items("enum")) {
            String other = seen.put(label.asText().replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT), label.asText());
            if (other != null) {
                findings.add(
                        label,
                        "'" + label.asText() + "' and '" + other + "' are spellings of one label",
                        "list one of them, or drop x-wire: label");
            }
        }
    }

    private static void words(SpecNode value, SpecNode schema, Findings findings) {
        if (value.texts("words").isEmpty() || value.fields().size() != 1) {
            findings.add(value, "has no words, or more than them", "write {words: [Unlimited]}");
        }
        if (!isType(schema, "number") || !schema.isTrue("nullable")) {
            findings.add(value, "words do not fit the declared type", "declare type: number, nullable: true");
        }
    }

    private static void pattern(SpecNode value, SpecNode schema, Findings findings) {
        String pattern = value.text("pattern", "");
        if (pattern.isEmpty() || value.fields().size() != 1) {
            findings.add(value, "has no pattern, or more than one", "write {pattern: \"'m'-M-uuuu\"}");
            return;
        }
        try {
            DateTimeFormatter unused = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            findings.add(value, "'" + pattern + "' is no pattern of java.time: " + e.getMessage(), "correct it");
        }
        if (!isFormat(schema, "year-month")) {
            findings.add(
                    value,
                    "a pattern is understood for format: year-month only",
                    "declare that format, or drop the pattern");
        }
    }

    private static boolean isType(SpecNode schema, String type) {
        return type.equals(schema.text("type"));
    }

    private static boolean isFormat(SpecNode schema, String format) {
        return isType(schema, "string") && format.equals(schema.text("format"));
    }

    private static boolean isInt64(SpecNode schema) {
        return isType(schema, "integer") && "int64".equals(schema.text("format"));
    }

    private static boolean isListOfText(SpecNode schema) {
        SpecNode items = schema.follow("items");
        return isType(schema, "array") && items != null && isType(items, "string");
    }
}
