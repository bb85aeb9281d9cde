package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as WCF spells them: {@code /Date(1700000000000+0100)/}, milliseconds since 1970 in UTC and the local offset. */
final class MsDates {
    private static final String PREFIX = "/Date(";
    private static final String SUFFIX = ")/";
    private static final String EITHER = "date-time or ms-date";

    private MsDates() {}

    static @Nullable OffsetDateTime read(WireReader in) {
        OffsetDateTime plain = in instanceof JsonWireReader json ? json.plainMsDate() : null;
        if (plain != null) {
            return plain;
        }
        if (in.kind() != Kind.TEXT) {
            Scalars.refuse(in, "ms-date");
            return null;
        }
        String text = in.scalar();
        OffsetDateTime value = parse(text);
        if (value != null) {
            return value;
        }
        OffsetDateTime iso = Dates.dateTime(text);
        if (iso == null) {
            in.mistyped("ms-date", Kind.TEXT, text);
        } else {
            in.lenient("ms-date", Kind.TEXT);
        }
        return iso;
    }

    /** Either form, and ISO 8601 without an offset, which is in the reader's zone. None of them is drift. */
    static @Nullable OffsetDateTime readEither(WireReader in) {
        if (in instanceof JsonWireReader json) {
            OffsetDateTime iso = json.plainDateTime();
            OffsetDateTime plain = iso != null ? iso : json.plainMsDate();
            if (plain != null) {
                return plain;
            }
        }
        if (in.kind() != Kind.TEXT) {
            Scalars.refuse(in, EITHER);
            return null;
        }
        String text = in.scalar();
        OffsetDateTime value = parse(text);
        if (value == null) {
            value = Dates.dateTime(text);
        }
        if (value == null) {
            value = Dates.zoneless(text, zone(in));
        }
        if (value == null) {
            in.mistyped(EITHER, Kind.TEXT, text);
        }
        return value;
    }

    static void writeEither(OffsetDateTime value, WireWriter out) {
        if (out.msDates()) {
            out.textValue(utc(value));
        } else if (out instanceof JsonWireWriter json) {
            json.quotedDateTime(value);
        } else {
            out.textValue(Dates.text(value));
        }
    }

    private static ZoneId zone(WireReader in) {
        ZoneId zone = in.timesIn(ZoneOffset.UTC);
        ZoneId unused = in.timesIn(zone);
        return zone;
    }

    /** In UTC, without an offset. Parts of a millisecond are cut. */
    static String utc(OffsetDateTime value) {
        return PREFIX + value.toInstant().toEpochMilli() + SUFFIX;
    }

    /** Parts of a millisecond are cut. */
    static String text(OffsetDateTime value) {
        int minutes = value.getOffset().getTotalSeconds() / 60;
        StringBuilder text = new StringBuilder(PREFIX).append(value.toInstant().toEpochMilli());
        if (minutes != 0) {
            int absolute = Math.abs(minutes);
            text.append(minutes < 0 ? '-' : '+')
                    .append((char) ('0' + absolute / 600))
                    .append((char) ('0' + absolute / 60 % 10))
                    .append((char) ('0' + absolute % 60 / 10))
                    .append((char) ('0' + absolute % 10));
        }
        return text.append(SUFFIX).toString();
    }

    /** Null if it is not that. */
    static @Nullable OffsetDateTime parse(String text) {
        if (!text.startsWith(PREFIX) || !text.endsWith(SUFFIX) || text.length() > 40) {
            return null;
        }
        String inner = text.substring(PREFIX.length(), text.length() - SUFFIX.length());
        int sign = Math.max(inner.lastIndexOf('+'), inner.lastIndexOf('-'));
        String millis = sign > 0 ? inner.substring(0, sign) : inner;
        String offset = sign > 0 ? inner.substring(sign) : "Z";
        Long epoch = Numbers.isInteger(millis) ? Numbers.int64(millis) : null;
        if (epoch == null || (sign > 0 && offset.length() != 5)) {
            return null;
        }
        try {
            return OffsetDateTime.ofInstant(Instant.ofEpochMilli(epoch), ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
