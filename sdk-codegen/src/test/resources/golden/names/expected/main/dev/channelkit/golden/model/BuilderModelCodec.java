package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BuilderModel}. */
@Generated("dev.channelkit.codegen")
final class BuilderModelCodec implements Codec<BuilderModel> {
    static final BuilderModelCodec INSTANCE = new BuilderModelCodec();

    private BuilderModelCodec() {}

    @Override
    public String typeName() {
        return "Builder";
    }

    @Override
    public @Nullable BuilderModel read(WireReader in) {
        @Nullable String name = null;
        in.begin(BuilderModel.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new BuilderModel(in.end(), name);
    }

    @Override
    public void write(BuilderModel value, WireWriter out) {
        out.begin(BuilderModel.FIELDS, value.state);
        out.text(0, value.name);
        out.end();
    }
}
