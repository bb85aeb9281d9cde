package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of {@link Scalars} that have no settings. One class for all of them: with two lambdas each, they were what a fresh JVM spent
 * its time on before it read its first value. A record, whose fields compilers take for constants.
 */
record PlainCodec<T>(String typeName, Of of) implements Codec<T> {

    /** What is read and written. */
    enum Of {
        TEXT,
        TEXT_OR_NUMBER,
        DECIMAL,
        DECIMAL_TEXT,
        DECIMAL_OR_TEXT,
        NUMBER_OR_TEXT,
        INT32,
        INT64,
        INT64_OR_TEXT,
        FLOAT64,
        BOOLEAN,
        FLAG,
        DATE,
        DATE_TIME,
        MS_DATE,
        DATE_OR_MS,
        DATE_OR_TIME,
        BYTES,
        RAW
    }

    /** Whether it is of a single value, which XML never spells with elements. */
    boolean single() {
        return of != Of.RAW;
    }

    @Override
    @SuppressWarnings("unchecked") // each constant is declared with the type that is read for it
    public @Nullable T read(WireReader in) {
        return (T) value(in);
    }

    private @Nullable Object value(WireReader in) {
        return switch (of) {
            case TEXT -> in.text();
            case TEXT_OR_NUMBER -> Scalars.anyScalar(in);
            case DECIMAL -> in.decimal();
            case DECIMAL_TEXT -> Scalars.decimal(in, typeName, false);
            case DECIMAL_OR_TEXT, NUMBER_OR_TEXT -> Scalars.decimal(in, typeName, true);
            case INT32 -> in.int32();
            case INT64 -> in.int64();
            case INT64_OR_TEXT -> Scalars.integer(in);
            case FLOAT64 -> in.float64();
            case BOOLEAN -> in.bool();
            case FLAG -> Scalars.flag(in);
            case DATE -> in.date();
            case DATE_TIME -> in.dateTime();
            case MS_DATE -> MsDates.read(in);
            case DATE_OR_MS -> MsDates.readEither(in);
            case DATE_OR_TIME -> DateOrTime.read(in);
            case BYTES -> in.bytes();
            case RAW -> Scalars.anything(in);
        };
    }

    @Override
    public void write(T value, WireWriter out) {
        switch (of) {
            case TEXT, TEXT_OR_NUMBER -> out.textValue((String) value);
            case DECIMAL, NUMBER_OR_TEXT -> out.numberValue(Numbers.text((BigDecimal) value));
            case DECIMAL_TEXT, DECIMAL_OR_TEXT -> Scalars.writeQuoted((BigDecimal) value, out);
            case INT32, INT64, INT64_OR_TEXT -> out.numberValue(value.toString());
            case FLOAT64 -> out.numberValue(Numbers.text((double) (Double) value));
            case BOOLEAN -> out.boolValue((Boolean) value);
            case FLAG -> out.textValue((Boolean) value ? "1" : "0");
            case DATE -> out.textValue(((LocalDate) value).toString());
            case DATE_TIME -> out.textValue(Dates.text((OffsetDateTime) value));
            case MS_DATE -> out.textValue(MsDates.text((OffsetDateTime) value));
            case DATE_OR_MS -> MsDates.writeEither((OffsetDateTime) value, out);
            case DATE_OR_TIME -> DateOrTime.write((OffsetDateTime) value, out);
            case BYTES -> out.textValue(Base64.getEncoder().encodeToString((byte[]) value));
            case RAW -> out.rawValue((RawValue) value);
        }
    }

    @Override
    public String toString() {
        return "Codec[" + typeName + "]";
    }
}
