package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the single values of XML, where everything is text: an empty element is null, blanks around numbers, dates and flags do not count,
 * and only what JSON too would have to spell otherwise is drift.
 */
final class XmlScalars {
    private final XmlTokens tokens;
    private final ReadStack stack;
    private ZoneId zone = ZoneOffset.UTC;

    XmlScalars(XmlTokens tokens, ReadStack stack) {
        this.tokens = tokens;
        this.stack = stack;
    }

    String scalar() {
        return leaf().strip();
    }

    void mistyped(String expected) {
        Kind found = tokens.kind();
        stack.keep(tokens.raw());
        stack.drift(Drift.Kind.MISTYPED, expected, found);
    }

    void mistyped(String expected, Kind found, String scalar) {
        if (XmlText.isBlank(scalar)) {
            return;
        }
        kept(found, scalar);
        stack.drift(Drift.Kind.MISTYPED, expected, found);
    }

    /** In XML all scalars are text, so that what it was found to be makes no difference. */
    void kept(Kind found, String scalar) {
        StringBuilder raw =
                new StringBuilder().append('<').append(tokens.element()).append('>');
        XmlText.escape(scalar, raw);
        raw.append("</").append(tokens.element()).append('>');
        stack.keep(RawValue.wellFormedXml(raw.toString()));
    }

    @Nullable String text() {
        if (tokens.kind() != Kind.TEXT) {
            refuse("text");
            return null;
        }
        String text = leaf();
        return text.isEmpty() && isNullable() ? null : text;
    }

    @Nullable BigDecimal decimal() {
        String digits = content("decimal");
        return digits == null ? null : converted("decimal", digits, Numbers.decimal(digits), true);
    }

    @Nullable Integer int32() {
        String digits = content("int32");
        if (digits == null) {
            return null;
        }
        Long value = Numbers.int64(digits);
        Integer fitting = value == null || value.intValue() != value.longValue() ? null : (Integer) value.intValue();
        return converted("int32", digits, fitting, Numbers.isInteger(digits));
    }

    @Nullable Long int64() {
        String digits = content("int64");
        return digits == null ? null : converted("int64", digits, Numbers.int64(digits), Numbers.isInteger(digits));
    }

    @Nullable Double float64() {
        String digits = content("float64");
        return digits == null ? null : converted("float64", digits, Numbers.float64(digits), true);
    }

    /** XML Schema allows 1 and 0 beside true and false. */
    @Nullable Boolean bool() {
        String text = content("boolean");
        if (text == null) {
            return null;
        }
        Boolean value = switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
        return converted("boolean", text, value, true);
    }

    @Nullable LocalDate date() {
        String text = content("date");
        if (text == null) {
            return null;
        }
        LocalDate date = Dates.date(text);
        return date != null ? date : converted("date", text, Dates.midnight(text), false);
    }

    @Nullable OffsetDateTime dateTime() {
        String text = content("date-time");
        if (text == null) {
            return null;
        }
        OffsetDateTime time = Dates.dateTime(text);
        return time != null ? time : converted("date-time", text, Dates.zoneless(text, zone), false);
    }

    ZoneId timesIn(ZoneId value) {
        ZoneId before = zone;
        zone = value;
        return before;
    }

    byte @Nullable [] bytes() {
        String text = content("base64 text");
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

    /** Whether the spec requires the field being read; items, map values and whatever stands alone it does not speak of. */
    boolean isRequired() {
        return isField() && stack.top().table.isRequired(stack.top().index);
    }

    /** Keeps what the spec has no place for with the object being read; elsewhere there is none to keep it. */
    void keepUnknown(String name, String value) {
        if (!isField()) {
            stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", Kind.TEXT);
            return;
        }
        ReadFrame frame = stack.top();
        XmlText.escape(value, frame.slices(name));
        frame.unknownName = name;
        stack.drift(Drift.Kind.UNKNOWN_FIELD, "nothing", Kind.TEXT);
        frame.unknownName = null;
    }

    private boolean isNullable() {
        return isField() && !isRequired();
    }

    private boolean isField() {
        return stack.depth() > 0 && stack.top().shape == ReadFrame.Shape.OBJECT;
    }

    /** The text of the element, perhaps null's; its attributes are kept as {@code name@attribute} of the object around. */
    private String leaf() {
        List<XmlTokens.Attribute> attributes = tokens.attributes();
        String element = tokens.element();
        String text = tokens.string();
        for (XmlTokens.Attribute attribute : attributes) {
            keepUnknown(element + attribute.name(), attribute.value());
        }
        return text;
    }

    private @Nullable String content(String expected) {
        if (tokens.kind() != Kind.TEXT) {
            refuse(expected);
            return null;
        }
        String text = leaf().strip();
        return text.isEmpty() ? null : text;
    }

    private void refuse(String expected) {
        if (tokens.kind() == Kind.NULL) {
            tokens.string();
        } else {
            mistyped(expected);
        }
    }

    private <T> @Nullable T converted(String expected, String scalar, @Nullable T value, boolean asDeclared) {
        if (value == null) {
            mistyped(expected, Kind.TEXT, scalar);
        } else if (!asDeclared) {
            stack.drift(Drift.Kind.LENIENT, expected, Kind.TEXT);
        }
        return value;
    }
}
