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
        OwnerRequest.Builder b = new OwnerRequest.Builder();
        in.begin(OwnerRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.ownerId = in.int32();
                case 1 -> b.pageNumber = in.int32();
                case 2 -> b.pageSize = in.int32();
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new OwnerRequest(b);
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
