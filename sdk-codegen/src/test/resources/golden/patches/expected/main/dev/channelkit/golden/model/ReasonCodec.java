package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Reason}. */
@Generated("dev.channelkit.codegen")
final class ReasonCodec implements Codec<Reason> {
    static final ReasonCodec INSTANCE = new ReasonCodec();

    private ReasonCodec() {}

    @Override
    public String typeName() {
        return "Reason";
    }

    @Override
    public @Nullable Reason read(WireReader in) {
        Reason.Builder b = new Reason.Builder();
        in.begin(Reason.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.comment = in.text();
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Reason(b);
    }

    @Override
    public void write(Reason value, WireWriter out) {
        out.begin(Reason.FIELDS, value.state);
        out.text(0, value.comment);
        out.end();
    }
}
