package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
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
        @Nullable String name = null;
        @Nullable String password = null;
        @Nullable String phone = null;
        @Nullable Integer count = null;
        @Nullable BigDecimal weight = null;
        @Nullable Long total = null;
        @Nullable OffsetDateTime since = null;
        in.begin(AddThingRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                case 1 -> password = in.text();
                case 2 -> phone = in.text();
                case 3 -> count = in.int32();
                case 4 -> weight = in.decimal();
                case 5 -> total = in.int64();
                case 6 -> since = in.value(Scalars.DATE_OR_MS);
                default -> throw new AssertionError(field);
            }
        }
        return new AddThingRequest(in.end(), name, password, phone, count, weight, total, since);
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
