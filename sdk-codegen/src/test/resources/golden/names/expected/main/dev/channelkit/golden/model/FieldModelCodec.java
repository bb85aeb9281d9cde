package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FieldModel}. */
@Generated("dev.channelkit.codegen")
final class FieldModelCodec implements Codec<FieldModel> {
    static final FieldModelCodec INSTANCE = new FieldModelCodec();

    private FieldModelCodec() {}

    @Override
    public String typeName() {
        return "Field";
    }

    @Override
    public @Nullable FieldModel read(WireReader in) {
        @Nullable String name = null;
        in.begin(FieldModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new FieldModel(in.end(), name);
    }

    @Override
    public void write(FieldModel value, WireWriter out) {
        out.begin(FieldModel.FIELDS, value.state);
        out.text(0, value.name);
        out.end();
    }
}
