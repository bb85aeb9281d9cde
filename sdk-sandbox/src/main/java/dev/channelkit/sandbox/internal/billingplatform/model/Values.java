package dev.channelkit.sandbox.internal.billingplatform.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as the database takes them: text and lists as {@link String}, ids and whole numbers as {@link Long}, decimals as {@link
 * BigDecimal}, flags as {@link Boolean}, dates as {@link LocalDate}, times as {@link LocalDateTime} in UTC.
 */
public final class Values {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    // as many as the database keeps of a decimal
    private static final int MAX_DIGITS = 34;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    // what lists are kept with; no text of a request can have it, as JSON's own control characters are escaped away
    // there
    private static final String BETWEEN = "\u001f";

    private Values() {}

    /**
     * The value of a field in a record; null for null and for an empty text, which mean the same.
     *
     * @throws IllegalArgumentException if it is none for the field; the message ends a sentence that begins with the field's name
     */
    public static @Nullable Object read(FieldModel field, JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        if (field.type() == FieldType.LIST && json.isArray()) {
            return list(json, field.maxLength());
        }
        if (json.isContainerNode()) {
            throw new IllegalArgumentException("must be " + field.type().description());
        }
        if (json.isBoolean()) {
            if (field.type() != FieldType.FLAG) {
                throw new IllegalArgumentException("must be " + field.type().description());
            }
            return json.booleanValue();
        }
        String text = json.isNumber() ? number(json.decimalValue(), field) : json.asText();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > field.maxLength()) {
            throw new IllegalArgumentException("must have no more than " + field.maxLength() + " characters");
        }
        return of(field.type(), text);
    }

    // 1E+999999999 is a gigabyte in plain notation
    private static String number(BigDecimal number, FieldModel field) {
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("must be " + field.type().description());
        }
        return number.toPlainString();
    }

    private static @Nullable Object list(JsonNode json, int maxLength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : json) {
            if (item.isContainerNode() || item.asText().contains(BETWEEN)) {
                throw new IllegalArgumentException("must be " + FieldType.LIST.description());
            }
            texts.add(item.asText());
        }
        String kept = String.join(BETWEEN, texts);
        if (kept.length() > maxLength) {
            throw new IllegalArgumentException("must have no more than " + maxLength + " characters");
        }
        return texts.isEmpty() ? null : kept;
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none of this type
     */
    public static Object of(FieldType type, String text) {
        return switch (type) {
            case TEXT, LIST -> noNul(text);
            case ID, INTEGER -> Long.valueOf(fitting(WHOLE, text, type));
            case DECIMAL -> decimal(text);
            case FLAG -> flag(text);
            case DATE -> time(text, type).toLocalDate();
            case TIME -> time(text, type);
        };
    }

    private static BigDecimal decimal(String text) {
        BigDecimal decimal = new BigDecimal(fitting(DECIMAL, text, FieldType.DECIMAL));
        if (decimal.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("must have no more than " + MAX_DIGITS + " digits");
        }
        return decimal;
    }

    private static String noNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must not have the character NUL");
        }
        return text;
    }

    private static String fitting(Pattern form, String text, FieldType type) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("must be " + type.description());
        }
        return text;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "1" -> Boolean.TRUE;
            case "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("must be " + FieldType.FLAG.description());
        };
    }

    private static LocalDateTime time(String text, FieldType type) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay();
            }
            String iso = text.replaceFirst("^([0-9-]{10}) ", "$1T");
            boolean offset = iso.endsWith("Z") || iso.matches(".{10,}[+-][0-9]{2}:[0-9]{2}");
            LocalDateTime time = offset
                    ? LocalDateTime.ofInstant(OffsetDateTime.parse(iso).toInstant(), ZoneOffset.UTC)
                    : LocalDateTime.parse(iso);
            return time.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be " + type.description(), e);
        }
    }

    /** A time as records have it: in UTC, to the millisecond. */
    public static String text(LocalDateTime time) {
        return TIME.format(time);
    }

    /** The texts of a list, from what is kept. */
    public static List<String> texts(String kept) {
        return List.of(kept.split(BETWEEN, -1));
    }
}
