package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time of which a provider may tell no more than the day. */
final class DateOrTime {
    private static final String NAME = "date or date-time";

    private DateOrTime() {}

    /** Of a day the midnight that it begins with in UTC; the text is kept, so that it is written back as it came and can be asked for. */
    static @Nullable OffsetDateTime read(WireReader in) {
        OffsetDateTime plain = in instanceof JsonWireReader json ? json.plainDateTime() : null;
        if (plain != null) {
            return plain;
        }
        if (in.kind() != Kind.TEXT) {
            Scalars.refuse(in, NAME);
            return null;
        }
        String text = in.scalar();
        LocalDate day = Dates.date(text);
        if (day != null) {
            in.kept(Kind.TEXT, text);
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        OffsetDateTime time = Dates.dateTime(text);
        if (time == null) {
            time = Dates.zoneless(text, ZoneOffset.UTC);
        }
        if (time == null) {
            in.mistyped(NAME, Kind.TEXT, text);
        }
        return time;
    }

    static void write(OffsetDateTime value, WireWriter out) {
        if (out instanceof JsonWireWriter json) {
            json.quotedMilliseconds(value);
        } else {
            out.textValue(Dates.milliseconds(value));
        }
    }
}
