package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ReportPart}. */
@Generated("dev.channelkit.codegen")
final class ReportPartCodec implements Codec<ReportPart> {
    static final ReportPartCodec INSTANCE = new ReportPartCodec();

    private ReportPartCodec() {}

    @Override
    public String typeName() {
        return "ReportPart";
    }

    @Override
    public @Nullable ReportPart read(WireReader in) {
        @Nullable List<Thing> things = null;
        @Nullable List<String> names = null;
        in.begin(ReportPart.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> things = in.list(things, Thing.codec());
                case 1 -> names = in.list(names, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new ReportPart(in.end(), things, names);
    }

    @Override
    public void write(ReportPart value, WireWriter out) {
        out.begin(ReportPart.FIELDS, value.state);
        out.list(0, value.things, Thing.codec());
        out.list(1, value.names, Scalars.TEXT);
        out.end();
    }
}
