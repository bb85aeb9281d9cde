package dev.channelkit.sandbox.internal.spec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Judges the text of a scalar by a schema: type, format, pattern and bounds. Its enum is open and not judged. */
final class TextRules {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern DATE_MS = Pattern.compile("/Date\\(-?[0-9]{1,15}([+-][0-9]{4})?\\)/");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private TextRules() {}

    /** What is wrong with the text; empty when nothing is. */
    static Optional<String> problem(String text, SpecNode schema) {
        String type = schema.text("type", "string");
        if (type.equals("integer") && !INTEGER.matcher(text).matches()) {
            return Optional.of("must be a whole number");
        }
        if (type.equals("number") && decimal(text).isEmpty()) {
            return Optional.of("must be a number");
        }
        if (type.equals("boolean") && !isFlag(text, schema.text("x-wire", ""))) {
            return Optional.of("must be true or false");
        }
        return format(text, schema).or(() -> pattern(text, schema)).or(() -> bounds(text, type, schema));
    }

    // The vendor's own SDK ends up sending True and False.
    private static boolean isFlag(String text, String wire) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true")
                || lower.equals("false")
                || (wire.equals("flag") && (text.equals("0") || text.equals("1")));
    }

    private static Optional<String> format(String text, SpecNode schema) {
        return switch (schema.text("format", "")) {
            case "date" -> parses(() -> LocalDate.parse(text), "must be a date such as 2025-01-31");
            case "date-time" ->
                (schema.text("x-wire", "").equals("date-or-ms") && isOtherTime(text))
                                || (schema.text("x-wire", "").equals("date-or-time") && isDateOrLocal(text))
                        ? Optional.empty()
                        : parses(
                                () -> OffsetDateTime.parse(text),
                                "must be a date and time such as 2025-01-31T08:00:00Z");
            case "decimal" -> decimal(text).isEmpty() ? Optional.of("must be a decimal number") : Optional.empty();
            case "email" -> EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of("must be an e-mail address");
            default -> Optional.empty();
        };
    }

    private static boolean isOtherTime(String text) {
        return DATE_MS.matcher(text).matches()
                || parses(() -> LocalDateTime.parse(text), "must be a time").isEmpty();
    }

    private static boolean isDateOrLocal(String text) {
        return parses(() -> LocalDate.parse(text), "must be a date").isEmpty()
                || parses(() -> LocalDateTime.parse(text), "must be a time").isEmpty();
    }

    private static Optional<String> parses(Runnable parse, String otherwise) {
        try {
            parse.run();
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(otherwise);
        }
    }

    private static Optional<String> pattern(String text, SpecNode schema) {
        String pattern = schema.text("pattern", "");
        if (pattern.isEmpty()
                || PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(text)
                        .find()) {
            return Optional.empty();
        }
        return Optional.of("must match " + pattern);
    }

    private static Optional<String> bounds(String text, String type, SpecNode schema) {
        if (type.equals("string")) {
            int length = text.codePointCount(0, text.length());
            if (schema.has("minLength")
                    && length < schema.json().get("minLength").asInt()) {
                return Optional.of("must have at least " + schema.text("minLength", "") + " characters");
            }
            if (schema.has("maxLength")
                    && length > schema.json().get("maxLength").asInt()) {
                return Optional.of("must have at most " + schema.text("maxLength", "") + " characters");
            }
        } else if (type.equals("integer") || type.equals("number")) {
            BigDecimal number = new BigDecimal(text);
            if (schema.has("minimum") && number.compareTo(decimalOf(schema, "minimum")) < 0) {
                return Optional.of("must be at least " + schema.text("minimum", ""));
            }
            if (schema.has("maximum") && number.compareTo(decimalOf(schema, "maximum")) > 0) {
                return Optional.of("must be at most " + schema.text("maximum", ""));
            }
            if (type.equals("integer") && number.precision() > 18) {
                return Optional.of("must fit into 64 bits");
            }
        }
        return Optional.empty();
    }

    private static BigDecimal decimalOf(SpecNode schema, String name) {
        return new BigDecimal(schema.text(name, "0"));
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
