package dev.channelkit.examples;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A model written by hand, with a codec that reads as generated ones do. */
final class OwnModel {
    private static final FieldTable FIELDS = FieldTable.of("OwnModel", "id", "amount");

    @Nullable String id;

    @Nullable BigDecimal amount;

    private FieldState state = FieldState.none();

    private OwnModel() {}

    static Codec<OwnModel> codec() {
        return new Codec<>() {
            @Override
            public OwnModel read(WireReader in) {
                OwnModel b = new OwnModel();
                // snippet: read
                in.begin(FIELDS);
                for (int field = in.next(); field != WireReader.END; field = in.next()) {
                    switch (field) {
                        case 0 -> b.id = in.text();
                        case 1 -> b.amount = in.decimal();
                    }
                }
                b.state = in.end();
                // end
                return b;
            }

            @Override
            public void write(OwnModel value, WireWriter out) {
                out.begin(FIELDS, value.state);
                out.text(0, value.id);
                out.decimal(1, value.amount);
                out.end();
            }

            @Override
            public String typeName() {
                return "OwnModel";
            }
        };
    }
}
