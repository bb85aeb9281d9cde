package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the single values of JSON: as declared, leniently where nothing is lost, otherwise as drift. */
final class JsonScalars {
    private final JsonTokens tokens;
    private final ReadStack stack;
    private ZoneId zone = ZoneOffset.UTC;

    JsonScalars(JsonTokens tokens, ReadStack stack) {
        this.tokens = tokens;
        this.stack = stack;
    }

    String scalar() {
        return switch (tokens.kind()) {
            case BOOLEAN -> String.valueOf(tokens.bool());
            case NULL -> {
                tokens.nul();
                yield "null";
            }
            default -> tokens.string();
        };
    }

    void mistyped(String expected) {
        Kind found = tokens.kind();
        stack.keep(tokens.raw());
        stack.drift(Drift.Kind.MISTYPED, expected, found);
    }

    void mistyped(String expected, Kind found, String scalar) {
        kept(found, scalar);
        stack.drift(Drift.Kind.MISTYPED, expected, found);
    }

    void kept(Kind found, String scalar) {
        stack.keep(RawValue.wellFormedJson(found == Kind.TEXT ? JsonText.quoted(scalar) : scalar));
    }

    @Nullable String text() {
        Kind found = tokens.kind();
        if (found == Kind.NUMBER) {
            stack.drift(Drift.Kind.LENIENT, "text", Kind.NUMBER);
            return tokens.string();
        }
        return found == Kind.TEXT ? tokens.string() : refused("text", found);
    }

    @Nullable BigDecimal decimal() {
        BigDecimal plain = tokens.plainDecimal(false, true);
        if (plain != null) {
            return plain;
        }
        Kind found = tokens.kind();
        String digits = number("decimal", found);
        return digits == null
                ? null
                : converted("decimal", found, digits, Numbers.decimal(digits), found == Kind.NUMBER);
    }

    @Nullable Integer int32() {
        int at = tokens.place();
        long plain = tokens.plainInteger(false);
        if (plain == (int) plain) {
            return (int) plain;
        }
        tokens.moveTo(at);
        Kind found = tokens.kind();
        String digits = number("int32", found);
        if (digits == null) {
            return null;
        }
        Long value = Numbers.int64(digits);
        Integer fitting = value == null || value.intValue() != value.longValue() ? null : (Integer) value.intValue();
        return converted("int32", found, digits, fitting, found == Kind.NUMBER && Numbers.isInteger(digits));
    }

    @Nullable Long int64() {
        long plain = tokens.plainInteger(false);
        if (plain != JsonCursor.NO_INTEGER) {
            return plain;
        }
        Kind found = tokens.kind();
        String digits = number("int64", found);
        if (digits == null) {
            return null;
        }
        boolean asDeclared = found == Kind.NUMBER && Numbers.isInteger(digits);
        return converted("int64", found, digits, Numbers.int64(digits), asDeclared);
    }

    @Nullable Double float64() {
        Kind found = tokens.kind();
        String digits = number("float64", found);
        return digits == null
                ? null
                : converted("float64", found, digits, Numbers.float64(digits), found == Kind.NUMBER);
    }

    @Nullable Boolean bool() {
        Kind found = tokens.kind();
        if (found == Kind.BOOLEAN) {
            return tokens.bool();
        }
        String text = text("boolean", found);
        if (text == null) {
            return null;
        }
        boolean isTrue = text.equalsIgnoreCase("true");
        boolean isFalse = text.equalsIgnoreCase("false");
        Boolean value = (isTrue || isFalse) ? (Boolean) isTrue : null;
        return converted("boolean", Kind.TEXT, text, value, false);
    }

    @Nullable LocalDate date() {
        LocalDate plain = tokens.plainDate();
        if (plain != null) {
            return plain;
        }
        String text = text("date", tokens.kind());
        if (text == null) {
            return null;
        }
        LocalDate date = Dates.date(text);
        return date != null ? date : converted("date", Kind.TEXT, text, Dates.midnight(text), false);
    }

    @Nullable OffsetDateTime dateTime() {
        OffsetDateTime plain = tokens.plainDateTime();
        if (plain != null) {
            return plain;
        }
        String text = text("date-time", tokens.kind());
        if (text == null) {
            return null;
        }
        OffsetDateTime time = Dates.dateTime(text);
        return time != null ? time : converted("date-time", Kind.TEXT, text, Dates.zoneless(text, zone), false);
    }

    ZoneId timesIn(ZoneId value) {
        ZoneId before = zone;
        zone = value;
        return before;
    }

    byte @Nullable [] bytes() {
        String text = text("base64 text", tokens.kind());
        if (text == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            mistyped("base64 text", Kind.TEXT, text);
            return null;
        }
    }

    private @Nullable String number(String expected, Kind found) {
        return found == Kind.NUMBER || found == Kind.TEXT ? tokens.string() : refused(expected, found);
    }

    private @Nullable String text(String expected, Kind found) {
        return found == Kind.TEXT ? tokens.string() : refused(expected, found);
    }

    /** Moves past an explicit null, or past something else that does not fit; always null. */
    private @Nullable String refused(String expected, Kind found) {
        if (found == Kind.NULL) {
            tokens.nul();
        } else {
            mistyped(expected);
        }
        return null;
    }

    private <T> @Nullable T converted(
            String expected, Kind found, String scalar, @Nullable T value, boolean asDeclared) {
        if (value == null) {
            mistyped(expected, found, scalar);
        } else if (!asDeclared) {
            stack.drift(Drift.Kind.LENIENT, expected, found);
        }
        return value;
    }
}
