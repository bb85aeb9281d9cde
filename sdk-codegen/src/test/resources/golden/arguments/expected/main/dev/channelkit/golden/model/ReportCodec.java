package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Report}. */
@Generated("dev.channelkit.codegen")
final class ReportCodec implements Codec<Report> {
    static final ReportCodec INSTANCE = new ReportCodec();

    private ReportCodec() {}

    @Override
    public String typeName() {
        return "Report";
    }

    @Override
    public @Nullable Report read(WireReader in) {
        @Nullable Integer lines = null;
        in.begin(Report.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> lines = in.int32();
                default -> throw new AssertionError(field);
            }
        }
        return new Report(in.end(), lines);
    }

    @Override
    public void write(Report value, WireWriter out) {
        out.begin(Report.FIELDS, value.state);
        out.int32(0, value.lines);
        out.end();
    }
}
