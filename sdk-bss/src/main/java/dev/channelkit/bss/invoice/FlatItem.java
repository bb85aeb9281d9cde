package dev.channelkit.bss.invoice;

import dev.channelkit.bss.model.AccountRef;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.ProductRef;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An item as version 2.1 has it, with product, customer and quantity of its own; read from what the spec does not know. */
final class FlatItem {
    private final InvoiceItem item;

    FlatItem(InvoiceItem item) {
        this.item = item;
    }

    @Nullable BigDecimal quantity() {
        return read("quantity", Scalars.DECIMAL_OR_TEXT);
    }

    @Nullable String subscriptionId() {
        return read("subscriptionId", Scalars.TEXT_OR_NUMBER);
    }

    @Nullable AccountRef account() {
        Long id = read("accountId", Scalars.INT64_OR_TEXT);
        String name = read("accountName", Scalars.TEXT_OR_NUMBER);
        if (id == null && name == null) {
            return null;
        }
        AccountRef.Builder account = AccountRef.builder();
        if (id != null) {
            account.id(id);
        }
        return (name == null ? account : account.name(name)).build();
    }

    @Nullable ProductRef product() {
        String id = read("productId", Scalars.TEXT_OR_NUMBER);
        String code = read("productCode", Scalars.TEXT_OR_NUMBER);
        if (item.product() != null || id == null && code == null) {
            return item.product();
        }
        ProductRef.Builder product = ProductRef.builder();
        if (id != null) {
            product.id(id);
        }
        return (code == null ? product : product.code(code)).build();
    }

    private <T> @Nullable T read(String field, Codec<T> codec) {
        RawValue raw = item.unknownFields().get(field);
        return raw == null || raw.format() != Format.JSON ? null : Json.read(raw.text(), codec, ReadOptions.TOLERANT);
    }
}
