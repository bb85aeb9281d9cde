package dev.channelkit.sandbox.internal.bss;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times as the server has them: to the second, with the offset that its zone has then. */
final class Times {
    static final ZoneId ZONE = ZoneId.of("Europe/Athens");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([+-]\\d\\d:\\d\\d|Z)");

    private Times() {}

    static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime());
    }

    /** What the server's clock shows, with its offset; where a change skips it, the next time there is. */
    static String text(LocalDateTime local) {
        return text(local.atZone(ZONE).toInstant());
    }

    static Instant read(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    /** The same moment in UTC, without saying so. */
    static String withoutOffset(String text) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
