package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as WCF spells them: {@code /Date(1700000000000+0100)/}, milliseconds since 1970 in UTC and the local offset. */
final class MsDates {
    private static final String PREFIX = "/Date(";
    private static final String SUFFIX = ")/";

    private MsDates() {}

    static @Nullable OffsetDateTime read(WireReader in) {
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

    private static @Nullable OffsetDateTime parse(String text) {
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
