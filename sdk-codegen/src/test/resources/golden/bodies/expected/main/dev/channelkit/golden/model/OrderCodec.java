package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Order}. */
@Generated("dev.channelkit.codegen")
final class OrderCodec implements Codec<Order> {
    static final OrderCodec INSTANCE = new OrderCodec();

    private OrderCodec() {}

    @Override
    public String typeName() {
        return "Order";
    }

    @Override
    public @Nullable Order read(WireReader in) {
        @Nullable String sku = null;
        @Nullable Integer quantity = null;
        @Nullable LocalDate on = null;
        @Nullable BigDecimal price = null;
        @Nullable Boolean urgent = null;
        @Nullable List<String> labels = null;
        @Nullable Colour colour = null;
        in.begin(Order.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> sku = in.text();
                case 1 -> quantity = in.int32();
                case 2 -> on = in.date();
                case 3 -> price = in.value(Scalars.DECIMAL_TEXT);
                case 4 -> urgent = in.bool();
                case 5 -> labels = in.list(labels, Scalars.TEXT);
                case 6 -> colour = in.value(Colour.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Order(in.end(), sku, quantity, on, price, urgent, labels, colour);
    }

    @Override
    public void write(Order value, WireWriter out) {
        out.begin(Order.FIELDS, value.state);
        out.text(0, value.sku);
        out.int32(1, value.quantity);
        out.date(2, value.on);
        out.value(3, value.price, Scalars.DECIMAL_TEXT);
        out.bool(4, value.urgent);
        out.list(5, value.labels, Scalars.TEXT);
        out.value(6, value.colour, Colour.codec());
        out.end();
    }
}
