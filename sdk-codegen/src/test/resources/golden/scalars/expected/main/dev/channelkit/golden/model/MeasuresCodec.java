package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Measures}. */
@Generated("dev.channelkit.codegen")
final class MeasuresCodec implements Codec<Measures> {
    static final MeasuresCodec INSTANCE = new MeasuresCodec();

    private MeasuresCodec() {}

    @Override
    public String typeName() {
        return "Measures";
    }

    @Override
    public @Nullable Measures read(WireReader in) {
        @Nullable LocalDate day = null;
        @Nullable OffsetDateTime moment = null;
        @Nullable OffsetDateTime momentInMillis = null;
        @Nullable YearMonth month = null;
        @Nullable YearMonth isoMonth = null;
        @Nullable Integer count = null;
        @Nullable Long bytes = null;
        @Nullable BigDecimal amount = null;
        @Nullable BigDecimal total = null;
        @Nullable BigDecimal ratio = null;
        @Nullable BigDecimal rate = null;
        @Nullable Boolean on = null;
        @Nullable Boolean master = null;
        @Nullable String id = null;
        @Nullable Long number = null;
        byte @Nullable [] picture = null;
        byte @Nullable [] seal = null;
        in.begin(Measures.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> day = in.date();
                case 1 -> moment = in.dateTime();
                case 2 -> momentInMillis = in.value(Scalars.MS_DATE);
                case 3 -> month = in.value(Scalars.yearMonth("'m'-M-uuuu"));
                case 4 -> isoMonth = in.value(Scalars.yearMonth("uuuu-MM"));
                case 5 -> count = in.int32();
                case 6 -> bytes = in.int64();
                case 7 -> amount = in.value(Scalars.DECIMAL_TEXT);
                case 8 -> total = in.value(Scalars.DECIMAL_OR_TEXT);
                case 9 -> ratio = in.decimal();
                case 10 -> rate = in.value(Scalars.NUMBER_OR_TEXT);
                case 11 -> on = in.bool();
                case 12 -> master = in.value(Scalars.FLAG);
                case 13 -> id = in.value(Scalars.TEXT_OR_NUMBER);
                case 14 -> number = in.value(Scalars.INT64_OR_TEXT);
                case 15 -> picture = in.bytes();
                case 16 -> seal = in.bytes();
                default -> throw new AssertionError(field);
            }
        }
        return new Measures(
                in.end(),
                day,
                moment,
                momentInMillis,
                month,
                isoMonth,
                count,
                bytes,
                amount,
                total,
                ratio,
                rate,
                on,
                master,
                id,
                number,
                picture,
                seal);
    }

    @Override
    public void write(Measures value, WireWriter out) {
        out.begin(Measures.FIELDS, value.state);
        out.date(0, value.day);
        out.dateTime(1, value.moment);
        out.value(2, value.momentInMillis, Scalars.MS_DATE);
        out.value(3, value.month, Scalars.yearMonth("'m'-M-uuuu"));
        out.value(4, value.isoMonth, Scalars.yearMonth("uuuu-MM"));
        out.int32(5, value.count);
        out.int64(6, value.bytes);
        out.value(7, value.amount, Scalars.DECIMAL_TEXT);
        out.value(8, value.total, Scalars.DECIMAL_OR_TEXT);
        out.decimal(9, value.ratio);
        out.value(10, value.rate, Scalars.NUMBER_OR_TEXT);
        out.bool(11, value.on);
        out.value(12, value.master, Scalars.FLAG);
        out.value(13, value.id, Scalars.TEXT_OR_NUMBER);
        out.value(14, value.number, Scalars.INT64_OR_TEXT);
        out.bytes(15, value.picture);
        out.bytes(16, value.seal);
        out.end();
    }
}
