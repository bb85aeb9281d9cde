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
        @Nullable String comment = null;
        in.begin(Reason.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> comment = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Reason(in.end(), comment);
    }

    @Override
    public void write(Reason value, WireWriter out) {
        out.begin(Reason.FIELDS, value.state);
        out.text(0, value.comment);
        out.end();
    }
}
