package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link GetThingsRequest}. */
@Generated("dev.channelkit.codegen")
final class GetThingsRequestCodec implements Codec<GetThingsRequest> {
    static final GetThingsRequestCodec INSTANCE = new GetThingsRequestCodec();

    private GetThingsRequestCodec() {}

    @Override
    public String typeName() {
        return "GetThingsRequest";
    }

    @Override
    public @Nullable GetThingsRequest read(WireReader in) {
        @Nullable String nameContains = null;
        @Nullable Integer pageNumber = null;
        @Nullable Integer pageSize = null;
        in.begin(GetThingsRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> nameContains = in.text();
                case 1 -> pageNumber = in.int32();
                case 2 -> pageSize = in.int32();
                default -> throw new AssertionError(field);
            }
        }
        return new GetThingsRequest(in.end(), nameContains, pageNumber, pageSize);
    }

    @Override
    public void write(GetThingsRequest value, WireWriter out) {
        out.begin(GetThingsRequest.FIELDS, value.state);
        out.text(0, value.nameContains);
        out.int32(1, value.pageNumber);
        out.int32(2, value.pageSize);
        out.end();
    }
}
