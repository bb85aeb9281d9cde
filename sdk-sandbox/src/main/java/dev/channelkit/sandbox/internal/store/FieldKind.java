package dev.channelkit.sandbox.internal.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a field holds, which decides how it compares: {@code 9} comes before {@code 10} as an id and as a number, and after it as text.
 * Rows keep ids, dates and times as text, decimals as {@link BigDecimal}, counts as {@link Integer}.
 */
public enum FieldKind {
    ID("a number without sign"),
    TEXT("text"),
    DECIMAL("a decimal number"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    DATE("a date such as 2025-01-31"),
    DATE_TIME("a date or a time such as 2025-01-31T08:00:00Z");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,40}");

    private final String description;

    FieldKind(String description) {
        this.description = description;
    }

    /** For people: "a date such as …". */
    public String description() {
        return description;
    }

    /**
     * What a value of this kind is compared by.
     *
     * @throws IllegalArgumentException if the text is none of this kind
     */
    public Comparable<?> key(String text) {
        try {
            return switch (this) {
                case ID -> digits(text);
                case TEXT -> text;
                case DECIMAL, INTEGER -> new BigDecimal(text);
                case BOOLEAN -> flag(text);
                case DATE -> LocalDate.parse(text);
                case DATE_TIME -> instant(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("must be " + description, e);
        }
    }

    /** The value as it stands in a row, from text that {@link #key} takes. */
    public Object value(String text) {
        return switch (this) {
            case ID, TEXT, DATE, DATE_TIME -> text;
            case DECIMAL -> new BigDecimal(text);
            case INTEGER -> Integer.valueOf(text);
            case BOOLEAN -> flag(text);
        };
    }

    private static BigDecimal digits(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    // the day alone is its first moment; a time without zone is UTC
    private static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (text.length() == 19) {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
