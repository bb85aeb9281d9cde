package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link OwnerRequest}. */
@Generated("dev.channelkit.codegen")
final class OwnerRequestCodec implements Codec<OwnerRequest> {
    static final OwnerRequestCodec INSTANCE = new OwnerRequestCodec();

    private OwnerRequestCodec() {}

    @Override
    public String typeName() {
        return "OwnerRequest";
    }

    @Override
    public @Nullable OwnerRequest read(WireReader in) {
        @Nullable Integer ownerId = null;
        @Nullable Integer pageNumber = null;
        @Nullable Integer pageSize = null;
        in.begin(OwnerRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> ownerId = in.int32();
                case 1 -> pageNumber = in.int32();
                case 2 -> pageSize = in.int32();
                default -> throw new AssertionError(field);
            }
        }
        return new OwnerRequest(in.end(), ownerId, pageNumber, pageSize);
    }

    @Override
    public void write(OwnerRequest value, WireWriter out) {
        out.begin(OwnerRequest.FIELDS, value.state);
        out.int32(0, value.ownerId);
        out.int32(1, value.pageNumber);
        out.int32(2, value.pageSize);
        out.end();
    }
}
