package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Plan}. */
@Generated("dev.channelkit.codegen")
final class PlanCodec implements Codec<Plan> {
    static final PlanCodec INSTANCE = new PlanCodec();

    private PlanCodec() {}

    @Override
    public String typeName() {
        return "Plan";
    }

    @Override
    public @Nullable Plan read(WireReader in) {
        @Nullable BigDecimal rate = null;
        in.begin(Plan.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> rate = in.decimal();
                default -> throw new AssertionError(field);
            }
        }
        return new Plan(in.end(), rate);
    }

    @Override
    public void write(Plan value, WireWriter out) {
        out.begin(Plan.FIELDS, value.state);
        out.decimal(0, value.rate);
        out.end();
    }
}
