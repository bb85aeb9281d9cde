package dev.channelkit.bss.invoice;

import dev.channelkit.bss.model.AccountRef;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.InvoiceItemSubscription;
import dev.channelkit.bss.model.ProductRef;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is the same of two items that are the same charge. The id alone is not: captured lists repeat item and subscription on many rows.
 * What may change while invoices are read, such as the status of a subscription, is left out.
 */
final class ItemKey {
    private static final List<String> FLAT =
            List.of("productId", "productCode", "quantity", "accountId", "accountName", "subscriptionId");

    private ItemKey() {}

    static Object of(InvoiceItem item) {
        ProductRef product = item.product();
        return List.of(
                lower(item.id()),
                lower(product == null ? null : product.id()),
                lower(product == null ? null : product.code()),
                Objects.requireNonNullElse(item.unit(), ""),
                moment(item.billingPeriodStart()),
                moment(item.billingPeriodEnd()),
                number(item.finalPrice()),
                number(item.costPrice()),
                item.subscriptions().stream().map(ItemKey::of).toList(),
                item.usageRecords().stream()
                        .map(record -> List.of(
                                number(record.quantity()), number(record.finalPrice()), number(record.costPrice())))
                        .toList(),
                unknown(item.unknownFields()));
    }

    private static List<Object> of(InvoiceItemSubscription subscription) {
        AccountRef account = subscription.account();
        return List.of(
                lower(subscription.id()),
                lower(subscription.externalId()),
                number(subscription.quantity()),
                lower(subscription.addonId()),
                account == null || account.id() == null ? "" : account.id());
    }

    private static Map<String, String> unknown(Map<String, RawValue> fields) {
        return fields.entrySet().stream()
                .filter(field -> FLAT.contains(field.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().text()));
    }

    private static String lower(@Nullable String id) {
        return id == null ? "" : id.toLowerCase(Locale.ROOT);
    }

    private static Object moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : moment.toInstant();
    }

    private static Object number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros();
    }
}
