package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing}. */
@Generated("dev.channelkit.codegen")
final class ThingCodec implements Codec<Thing> {
    static final ThingCodec INSTANCE = new ThingCodec();

    private ThingCodec() {}

    @Override
    public String typeName() {
        return "Thing";
    }

    @Override
    public @Nullable Thing read(WireReader in) {
        @Nullable String must = null;
        @Nullable String mustOrNull = null;
        @Nullable Integer may = null;
        @Nullable Integer mayOrNull = null;
        @Nullable List<String> lines = null;
        @Nullable LocalDate made = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> must = in.text();
                case 1 -> mustOrNull = in.text();
                case 2 -> may = in.int32();
                case 3 -> mayOrNull = in.int32();
                case 4 -> lines = in.list(lines, Scalars.TEXT);
                case 5 -> made = in.date();
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), must, mustOrNull, may, mayOrNull, lines, made);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.text(0, value.must);
        out.text(1, value.mustOrNull);
        out.int32(2, value.may);
        out.int32(3, value.mayOrNull);
        out.list(4, value.lines, Scalars.TEXT);
        out.date(5, value.made);
        out.end();
    }
}
