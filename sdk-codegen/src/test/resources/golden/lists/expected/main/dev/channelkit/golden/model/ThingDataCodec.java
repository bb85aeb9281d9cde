package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingData}. */
@Generated("dev.channelkit.codegen")
final class ThingDataCodec implements Codec<ThingData> {
    static final ThingDataCodec INSTANCE = new ThingDataCodec();

    private ThingDataCodec() {}

    @Override
    public String typeName() {
        return "ThingData";
    }

    @Override
    public @Nullable ThingData read(WireReader in) {
        @Nullable List<Thing> thing = null;
        @Nullable List<String> names = null;
        in.begin(ThingData.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> thing = in.oneOrMany(thing, Thing.codec());
                case 1 -> names = in.list(names, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new ThingData(in.end(), thing, names);
    }

    @Override
    public void write(ThingData value, WireWriter out) {
        out.begin(ThingData.FIELDS, value.state);
        out.list(0, value.thing, Thing.codec());
        out.list(1, value.names, Scalars.TEXT);
        out.end();
    }
}
