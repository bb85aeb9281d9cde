package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingCreate}. */
@Generated("dev.channelkit.codegen")
final class ThingCreateCodec implements Codec<ThingCreate> {
    static final ThingCreateCodec INSTANCE = new ThingCreateCodec();

    private ThingCreateCodec() {}

    @Override
    public String typeName() {
        return "ThingCreate";
    }

    @Override
    public @Nullable ThingCreate read(WireReader in) {
        @Nullable String name = null;
        @Nullable BigDecimal limit = null;
        @Nullable List<String> tags = null;
        @Nullable String pin = null;
        @Nullable Address address = null;
        in.begin(ThingCreate.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                case 1 -> limit = in.decimal();
                case 2 -> tags = in.list(tags, Scalars.TEXT);
                case 3 -> pin = in.text();
                case 4 -> address = in.value(Address.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new ThingCreate(in.end(), name, limit, tags, pin, address);
    }

    @Override
    public void write(ThingCreate value, WireWriter out) {
        out.begin(ThingCreate.FIELDS, value.state);
        out.text(0, value.name);
        out.decimal(1, value.limit);
        out.list(2, value.tags, Scalars.TEXT);
        out.secret(3, value.pin);
        out.value(4, value.address, Address.codec());
        out.end();
    }
}
