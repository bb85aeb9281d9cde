package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Record}. */
@Generated("dev.channelkit.codegen")
final class RecordCodec implements Codec<Record> {
    static final RecordCodec INSTANCE = new RecordCodec();

    private RecordCodec() {}

    @Override
    public String typeName() {
        return "Record";
    }

    @Override
    public @Nullable Record read(WireReader in) {
        @Nullable String id = null;
        in.begin(Record.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Record(in.end(), id);
    }

    @Override
    public void write(Record value, WireWriter out) {
        out.begin(Record.FIELDS, value.state);
        out.text(0, value.id);
        out.end();
    }
}
