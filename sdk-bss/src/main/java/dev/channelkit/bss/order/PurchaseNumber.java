package dev.channelkit.bss.order;

import dev.channelkit.bss.model.Order;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import org.jspecify.annotations.Nullable;

/** The purchase order number of an order, where the provider shows it: the spec knows it of creations only. */
final class PurchaseNumber {
    private PurchaseNumber() {}

    static @Nullable String of(Order order) {
        RawValue raw = order.unknownFields().get("purchaseOrderNumber");
        return raw == null || raw.format() != Format.JSON
                ? null
                : Json.read(raw.text(), Scalars.TEXT_OR_NUMBER, ReadOptions.TOLERANT);
    }
}
