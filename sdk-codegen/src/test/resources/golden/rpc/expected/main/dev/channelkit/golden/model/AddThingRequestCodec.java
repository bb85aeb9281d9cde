package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link AddThingRequest}. */
@Generated("dev.channelkit.codegen")
final class AddThingRequestCodec implements Codec<AddThingRequest> {
    static final AddThingRequestCodec INSTANCE = new AddThingRequestCodec();

    private AddThingRequestCodec() {}

    @Override
    public String typeName() {
        return "AddThingRequest";
    }

    @Override
    public @Nullable AddThingRequest read(WireReader in) {
        AddThingRequest.Builder b = new AddThingRequest.Builder();
        in.begin(AddThingRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.name = in.text();
                case 1 -> b.password = in.text();
                case 2 -> b.phone = in.text();
                case 3 -> b.count = in.int32();
                case 4 -> b.weight = in.decimal();
                case 5 -> b.total = in.int64();
                case 6 -> b.since = in.value(Scalars.DATE_OR_MS);
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new AddThingRequest(b);
    }

    @Override
    public void write(AddThingRequest value, WireWriter out) {
        out.begin(AddThingRequest.FIELDS, value.state);
        out.text(0, value.name);
        out.secret(1, value.password);
        out.text(2, value.phone);
        out.int32(3, value.count);
        out.decimal(4, value.weight);
        out.int64(5, value.total);
        out.value(6, value.since, Scalars.DATE_OR_MS);
        out.end();
    }
}
