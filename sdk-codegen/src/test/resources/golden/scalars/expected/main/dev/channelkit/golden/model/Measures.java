package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Every scalar there is, and every way in which providers bend it.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Measures {
    static final FieldTable FIELDS = FieldTable.of(
                    "Measures",
                    "day",
                    "moment",
                    "momentInMillis",
                    "month",
                    "isoMonth",
                    "count",
                    "bytes",
                    "amount",
                    "total",
                    "ratio",
                    "rate",
                    "on",
                    "master",
                    "id",
                    "number",
                    "picture",
                    "seal")
            .alias("ID", 13)
            .alias("identifier", 13);

    final FieldState state;
    final @Nullable LocalDate day;
    final @Nullable OffsetDateTime moment;
    final @Nullable OffsetDateTime momentInMillis;
    final @Nullable YearMonth month;
    final @Nullable YearMonth isoMonth;
    final @Nullable Integer count;
    final @Nullable Long bytes;
    final @Nullable BigDecimal amount;
    final @Nullable BigDecimal total;
    final @Nullable BigDecimal ratio;
    final @Nullable BigDecimal rate;
    final @Nullable Boolean on;
    final @Nullable Boolean master;
    final @Nullable String id;
    final @Nullable Long number;
    final byte @Nullable [] picture;
    final byte @Nullable [] seal;

    Measures(
            FieldState state,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime moment,
            @Nullable OffsetDateTime momentInMillis,
            @Nullable YearMonth month,
            @Nullable YearMonth isoMonth,
            @Nullable Integer count,
            @Nullable Long bytes,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal total,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal rate,
            @Nullable Boolean on,
            @Nullable Boolean master,
            @Nullable String id,
            @Nullable Long number,
            byte @Nullable [] picture,
            byte @Nullable [] seal) {
        this.state = state;
        this.day = day;
        this.moment = moment;
        this.momentInMillis = momentInMillis;
        this.month = month;
        this.isoMonth = isoMonth;
        this.count = count;
        this.bytes = bytes;
        this.amount = amount;
        this.total = total;
        this.ratio = ratio;
        this.rate = rate;
        this.on = on;
        this.master = master;
        this.id = id;
        this.number = number;
        this.picture = picture;
        this.seal = seal;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.day = day;
        b.moment = moment;
        b.momentInMillis = momentInMillis;
        b.month = month;
        b.isoMonth = isoMonth;
        b.count = count;
        b.bytes = bytes;
        b.amount = amount;
        b.total = total;
        b.ratio = ratio;
        b.rate = rate;
        b.on = on;
        b.master = master;
        b.id = id;
        b.number = number;
        b.picture = picture;
        b.seal = seal;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Measures> codec() {
        return MeasuresCodec.INSTANCE;
    }

    /**
     * A date.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public LocalDate day() {
        return MissingFieldException.require("Measures", "day", day);
    }

    /** A date-time. */
    public @Nullable OffsetDateTime moment() {
        return moment;
    }

    /** A date-time of another age. */
    public @Nullable OffsetDateTime momentInMillis() {
        return momentInMillis;
    }

    /** A month with a spelling of its own. */
    public @Nullable YearMonth month() {
        return month;
    }

    /** A month as ISO 8601 has it. */
    public @Nullable YearMonth isoMonth() {
        return isoMonth;
    }

    /**
     * A small number.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Integer count() {
        return MissingFieldException.require("Measures", "count", count);
    }

    /** A big number. */
    public @Nullable Long bytes() {
        return bytes;
    }

    /** An amount as text. */
    public @Nullable BigDecimal amount() {
        return amount;
    }

    /** An amount as text or number. */
    public @Nullable BigDecimal total() {
        return total;
    }

    /** A number. */
    public @Nullable BigDecimal ratio() {
        return ratio;
    }

    /** A number, or text. */
    public @Nullable BigDecimal rate() {
        return rate;
    }

    /**
     * A boolean.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Boolean on() {
        return MissingFieldException.require("Measures", "on", on);
    }

    /** A boolean as 0 or 1. */
    public @Nullable Boolean master() {
        return master;
    }

    /** Text that may come as a number. */
    public @Nullable String id() {
        return id;
    }

    /** An integer that may come as text. */
    public @Nullable Long number() {
        return number;
    }

    /** Bytes in base64. */
    public byte @Nullable [] picture() {
        return picture == null ? null : picture.clone();
    }

    /** Bytes that must be there. */
    public byte @Nullable [] seal() {
        return seal == null ? null : seal.clone();
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measures that
                && state.equals(that.state)
                && Objects.equals(day, that.day)
                && Objects.equals(moment, that.moment)
                && Objects.equals(momentInMillis, that.momentInMillis)
                && Objects.equals(month, that.month)
                && Objects.equals(isoMonth, that.isoMonth)
                && Objects.equals(count, that.count)
                && Objects.equals(bytes, that.bytes)
                && Objects.equals(amount, that.amount)
                && Objects.equals(total, that.total)
                && Objects.equals(ratio, that.ratio)
                && Objects.equals(rate, that.rate)
                && Objects.equals(on, that.on)
                && Objects.equals(master, that.master)
                && Objects.equals(id, that.id)
                && Objects.equals(number, that.number)
                && Arrays.equals(picture, that.picture)
                && Arrays.equals(seal, that.seal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                state,
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
                Arrays.hashCode(picture),
                Arrays.hashCode(seal));
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Measures" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code day} */
        DAY("day"),
        /** {@code moment} */
        MOMENT("moment"),
        /** {@code momentInMillis} */
        MOMENT_IN_MILLIS("momentInMillis"),
        /** {@code month} */
        MONTH("month"),
        /** {@code isoMonth} */
        ISO_MONTH("isoMonth"),
        /** {@code count} */
        COUNT("count"),
        /** {@code bytes} */
        BYTES("bytes"),
        /** {@code amount} */
        AMOUNT("amount"),
        /** {@code total} */
        TOTAL("total"),
        /** {@code ratio} */
        RATIO("ratio"),
        /** {@code rate} */
        RATE("rate"),
        /** {@code on} */
        ON("on"),
        /** {@code master} */
        MASTER("master"),
        /** {@code id} */
        ID("id"),
        /** {@code number} */
        NUMBER("number"),
        /** {@code picture} */
        PICTURE("picture"),
        /** {@code seal} */
        SEAL("seal");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Measures} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable LocalDate day;

        @Nullable OffsetDateTime moment;

        @Nullable OffsetDateTime momentInMillis;

        @Nullable YearMonth month;

        @Nullable YearMonth isoMonth;

        @Nullable Integer count;

        @Nullable Long bytes;

        @Nullable BigDecimal amount;

        @Nullable BigDecimal total;

        @Nullable BigDecimal ratio;

        @Nullable BigDecimal rate;

        @Nullable Boolean on;

        @Nullable Boolean master;

        @Nullable String id;

        @Nullable Long number;

        byte @Nullable [] picture;
        byte @Nullable [] seal;

        Builder() {}

        /** A date. */
        public Builder day(LocalDate value) {
            day = Objects.requireNonNull(value, "day");
            state = state.with(0);
            return this;
        }

        /** A date-time. */
        public Builder moment(OffsetDateTime value) {
            moment = Objects.requireNonNull(value, "moment");
            state = state.with(1);
            return this;
        }

        /** Sends {@code moment} as an explicit null. */
        public Builder clearMoment() {
            moment = null;
            state = state.with(1);
            return this;
        }

        /** A date-time of another age. */
        public Builder momentInMillis(OffsetDateTime value) {
            momentInMillis = Objects.requireNonNull(value, "momentInMillis");
            state = state.with(2);
            return this;
        }

        /** Sends {@code momentInMillis} as an explicit null. */
        public Builder clearMomentInMillis() {
            momentInMillis = null;
            state = state.with(2);
            return this;
        }

        /** A month with a spelling of its own. */
        public Builder month(YearMonth value) {
            month = Objects.requireNonNull(value, "month");
            state = state.with(3);
            return this;
        }

        /** Sends {@code month} as an explicit null. */
        public Builder clearMonth() {
            month = null;
            state = state.with(3);
            return this;
        }

        /** A month as ISO 8601 has it. */
        public Builder isoMonth(YearMonth value) {
            isoMonth = Objects.requireNonNull(value, "isoMonth");
            state = state.with(4);
            return this;
        }

        /** Sends {@code isoMonth} as an explicit null. */
        public Builder clearIsoMonth() {
            isoMonth = null;
            state = state.with(4);
            return this;
        }

        /** A small number. */
        public Builder count(int value) {
            count = value;
            state = state.with(5);
            return this;
        }

        /** A big number. */
        public Builder bytes(long value) {
            bytes = value;
            state = state.with(6);
            return this;
        }

        /** Sends {@code bytes} as an explicit null. */
        public Builder clearBytes() {
            bytes = null;
            state = state.with(6);
            return this;
        }

        /** An amount as text. */
        public Builder amount(BigDecimal value) {
            amount = Objects.requireNonNull(value, "amount");
            state = state.with(7);
            return this;
        }

        /** Sends {@code amount} as an explicit null. */
        public Builder clearAmount() {
            amount = null;
            state = state.with(7);
            return this;
        }

        /** An amount as text or number. */
        public Builder total(BigDecimal value) {
            total = Objects.requireNonNull(value, "total");
            state = state.with(8);
            return this;
        }

        /** Sends {@code total} as an explicit null. */
        public Builder clearTotal() {
            total = null;
            state = state.with(8);
            return this;
        }

        /** A number. */
        public Builder ratio(BigDecimal value) {
            ratio = Objects.requireNonNull(value, "ratio");
            state = state.with(9);
            return this;
        }

        /** Sends {@code ratio} as an explicit null. */
        public Builder clearRatio() {
            ratio = null;
            state = state.with(9);
            return this;
        }

        /** A number, or text. */
        public Builder rate(BigDecimal value) {
            rate = Objects.requireNonNull(value, "rate");
            state = state.with(10);
            return this;
        }

        /** Sends {@code rate} as an explicit null. */
        public Builder clearRate() {
            rate = null;
            state = state.with(10);
            return this;
        }

        /** A boolean. */
        public Builder on(boolean value) {
            on = value;
            state = state.with(11);
            return this;
        }

        /** A boolean as 0 or 1. */
        public Builder master(boolean value) {
            master = value;
            state = state.with(12);
            return this;
        }

        /** Sends {@code master} as an explicit null. */
        public Builder clearMaster() {
            master = null;
            state = state.with(12);
            return this;
        }

        /** Text that may come as a number. */
        public Builder id(String value) {
            id = Objects.requireNonNull(value, "id");
            state = state.with(13);
            return this;
        }

        /** Sends {@code id} as an explicit null. */
        public Builder clearId() {
            id = null;
            state = state.with(13);
            return this;
        }

        /** An integer that may come as text. */
        public Builder number(long value) {
            number = value;
            state = state.with(14);
            return this;
        }

        /** Sends {@code number} as an explicit null. */
        public Builder clearNumber() {
            number = null;
            state = state.with(14);
            return this;
        }

        /** Bytes in base64. */
        public Builder picture(byte[] value) {
            picture = Objects.requireNonNull(value, "picture").clone();
            state = state.with(15);
            return this;
        }

        /** Sends {@code picture} as an explicit null. */
        public Builder clearPicture() {
            picture = null;
            state = state.with(15);
            return this;
        }

        /** Bytes that must be there. */
        public Builder seal(byte[] value) {
            seal = Objects.requireNonNull(value, "seal").clone();
            state = state.with(16);
            return this;
        }

        /** Sends {@code seal} as an explicit null. */
        public Builder clearSeal() {
            seal = null;
            state = state.with(16);
            return this;
        }

        public Measures build() {
            return new Measures(
                    state,
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
    }
}
