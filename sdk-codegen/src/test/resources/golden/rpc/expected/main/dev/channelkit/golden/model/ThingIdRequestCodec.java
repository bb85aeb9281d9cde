package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingIdRequest}. */
@Generated("dev.channelkit.codegen")
final class ThingIdRequestCodec implements Codec<ThingIdRequest> {
    static final ThingIdRequestCodec INSTANCE = new ThingIdRequestCodec();

    private ThingIdRequestCodec() {}

    @Override
    public String typeName() {
        return "ThingIdRequest";
    }

    @Override
    public @Nullable ThingIdRequest read(WireReader in) {
        @Nullable Integer thingId = null;
        in.begin(ThingIdRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> thingId = in.int32();
                default -> throw new AssertionError(field);
            }
        }
        return new ThingIdRequest(in.end(), thingId);
    }

    @Override
    public void write(ThingIdRequest value, WireWriter out) {
        out.begin(ThingIdRequest.FIELDS, value.state);
        out.int32(0, value.thingId);
        out.end();
    }
}
