package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ThingResponse}. */
@Generated("dev.channelkit.codegen")
final class ThingResponseCodec implements Codec<ThingResponse> {
    static final ThingResponseCodec INSTANCE = new ThingResponseCodec();

    private ThingResponseCodec() {}

    @Override
    public String typeName() {
        return "ThingResponse";
    }

    @Override
    public @Nullable ThingResponse read(WireReader in) {
        @Nullable Boolean success = null;
        @Nullable ThingData data = null;
        in.begin(ThingResponse.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> success = in.bool();
                case 1 -> data = in.value(ThingData.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new ThingResponse(in.end(), success, data);
    }

    @Override
    public void write(ThingResponse value, WireWriter out) {
        out.begin(ThingResponse.FIELDS, value.state);
        out.bool(0, value.success);
        out.value(1, value.data, ThingData.codec());
        out.end();
    }
}
