package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ListModel}. */
@Generated("dev.channelkit.codegen")
final class ListModelCodec implements Codec<ListModel> {
    static final ListModelCodec INSTANCE = new ListModelCodec();

    private ListModelCodec() {}

    @Override
    public String typeName() {
        return "List";
    }

    @Override
    public @Nullable ListModel read(WireReader in) {
        ListModel.Builder b = new ListModel.Builder();
        in.begin(ListModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.items = in.list(b.items, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new ListModel(b);
    }

    @Override
    public void write(ListModel value, WireWriter out) {
        out.begin(ListModel.FIELDS, value.state);
        out.list(0, value.items, Scalars.TEXT);
        out.end();
    }
}
