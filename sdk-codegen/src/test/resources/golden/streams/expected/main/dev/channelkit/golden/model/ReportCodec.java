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
        @Nullable Boolean success = null;
        @Nullable String currency = null;
        @Nullable ReportPart of = null;
        in.begin(Report.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> success = in.bool();
                case 1 -> currency = in.text();
                case 2 -> of = in.value(ReportPart.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Report(in.end(), success, currency, of);
    }

    @Override
    public void write(Report value, WireWriter out) {
        out.begin(Report.FIELDS, value.state);
        out.bool(0, value.success);
        out.text(1, value.currency);
        out.value(2, value.of, ReportPart.codec());
        out.end();
    }
}
