package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        @Nullable Long id = null;
        @Nullable String name = null;
        @Nullable State state_ = null;
        @Nullable BigDecimal limit = null;
        @Nullable Boolean enabled = null;
        @Nullable OffsetDateTime createdAt = null;
        @Nullable LocalDate madeOn = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.int64();
                case 1 -> name = in.text();
                case 2 -> state_ = in.value(State.codec());
                case 3 -> limit = in.value(Scalars.numberOrWords("Unlimited"));
                case 4 -> enabled = in.bool();
                case 5 -> createdAt = in.dateTime();
                case 6 -> madeOn = in.date();
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), id, name, state_, limit, enabled, createdAt, madeOn);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.int64(0, value.id);
        out.text(1, value.name);
        out.value(2, value.state_, State.codec());
        out.value(3, value.limit, Scalars.numberOrWords("Unlimited"));
        out.bool(4, value.enabled);
        out.dateTime(5, value.createdAt);
        out.date(6, value.madeOn);
        out.end();
    }
}
