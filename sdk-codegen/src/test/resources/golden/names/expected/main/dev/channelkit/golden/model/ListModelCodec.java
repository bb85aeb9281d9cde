package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
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
        @Nullable List<String> items = null;
        in.begin(ListModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> items = in.list(items, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new ListModel(in.end(), items);
    }

    @Override
    public void write(ListModel value, WireWriter out) {
        out.begin(ListModel.FIELDS, value.state);
        out.list(0, value.items, Scalars.TEXT);
        out.end();
    }
}
