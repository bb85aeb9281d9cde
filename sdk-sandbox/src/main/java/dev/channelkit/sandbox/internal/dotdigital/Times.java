package dev.channelkit.sandbox.internal.dotdigital;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as the platform writes and reads them, to the millisecond. */
final class Times {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    private static final Pattern WCF = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");
    private static final ZoneId SERVER = ZoneId.of("Europe/London");

    private Times() {}

    /** ISO 8601 in UTC: how times are kept here. */
    static String text(Instant at) {
        return ISO.format(at.atOffset(ZoneOffset.UTC));
    }

    static Instant kept(String text) {
        return Instant.parse(text);
    }

    /** A time in one of the forms that the profile may choose. */
    static String written(String kept, String form) {
        Instant at = kept(kept);
        return switch (form) {
            case "isoLocal" -> LOCAL.format(at.atOffset(ZoneOffset.UTC));
            case "wcf" -> "/Date(" + at.toEpochMilli() + ")/";
            // the offset says where the server is, and does not move the moment
            case "wcfOffset" ->
                "/Date(" + at.toEpochMilli()
                        + DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(ZonedDateTime.ofInstant(at, SERVER))
                        + ")/";
            default -> kept;
        };
    }

    /** The moment that a request means; empty if it is none in the forms that are read: {@code any}, {@code iso} or {@code wcf}. */
    static Optional<Instant> read(String text, String forms) {
        Matcher wcf = WCF.matcher(text);
        if (wcf.matches()) {
            return forms.equals("iso")
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(Long.parseLong(wcf.group(1))));
        }
        if (forms.equals("wcf")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            // perhaps without an offset
        }
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
