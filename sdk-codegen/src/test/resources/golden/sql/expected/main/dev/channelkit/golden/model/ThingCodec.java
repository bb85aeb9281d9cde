package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing}. */
@Generated("dev.channelkit.codegen")
final class ThingCodec implements Codec<Thing> {
    static final ThingCodec INSTANCE = new ThingCodec();

    private ThingCodec() {}

    @Override
    public String typeName() {
        return "Thing";
    }

    @Override
    public @Nullable Thing read(WireReader in) {
        @Nullable String id = null;
        @Nullable String ownerId = null;
        @Nullable String serialNumber = null;
        @Nullable State state_ = null;
        @Nullable BigDecimal weight = null;
        @Nullable Long rank = null;
        @Nullable Boolean enabled = null;
        @Nullable OffsetDateTime created = null;
        @Nullable LocalDate madeOn = null;
        @Nullable String entity = null;
        @Nullable String pin = null;
        @Nullable String notes = null;
        @Nullable List<String> tags = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.value(Scalars.TEXT_OR_NUMBER);
                case 1 -> ownerId = in.value(Scalars.TEXT_OR_NUMBER);
                case 2 -> serialNumber = in.text();
                case 3 -> state_ = in.value(State.codec());
                case 4 -> weight = in.value(Scalars.DECIMAL_OR_TEXT);
                case 5 -> rank = in.value(Scalars.INT64_OR_TEXT);
                case 6 -> enabled = in.value(Scalars.FLAG);
                case 7 -> created = in.dateTime();
                case 8 -> madeOn = in.date();
                case 9 -> entity = in.text();
                case 10 -> pin = in.text();
                case 11 -> notes = in.text();
                case 12 -> tags = in.list(tags, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(
                in.end(),
                id,
                ownerId,
                serialNumber,
                state_,
                weight,
                rank,
                enabled,
                created,
                madeOn,
                entity,
                pin,
                notes,
                tags);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.value(0, value.id, Scalars.TEXT_OR_NUMBER);
        out.value(1, value.ownerId, Scalars.TEXT_OR_NUMBER);
        out.text(2, value.serialNumber);
        out.value(3, value.state_, State.codec());
        out.value(4, value.weight, Scalars.DECIMAL_OR_TEXT);
        out.value(5, value.rank, Scalars.INT64_OR_TEXT);
        out.value(6, value.enabled, Scalars.FLAG);
        out.dateTime(7, value.created);
        out.date(8, value.madeOn);
        out.text(9, value.entity);
        out.secret(10, value.pin);
        out.text(11, value.notes);
        out.list(12, value.tags, Scalars.TEXT);
        out.end();
    }
}
