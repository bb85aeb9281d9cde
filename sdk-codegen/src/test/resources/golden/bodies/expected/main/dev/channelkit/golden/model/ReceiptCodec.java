package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Receipt}. */
@Generated("dev.channelkit.codegen")
final class ReceiptCodec implements Codec<Receipt> {
    static final ReceiptCodec INSTANCE = new ReceiptCodec();

    private ReceiptCodec() {}

    @Override
    public String typeName() {
        return "Receipt";
    }

    @Override
    public @Nullable Receipt read(WireReader in) {
        @Nullable String id = null;
        in.begin(Receipt.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Receipt(in.end(), id);
    }

    @Override
    public void write(Receipt value, WireWriter out) {
        out.begin(Receipt.FIELDS, value.state);
        out.text(0, value.id);
        out.end();
    }
}
