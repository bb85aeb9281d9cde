package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells a field that an item does not have from one that it has and that cannot be read: readers are tolerant, sums are not. */
final class Unread {
    private static final Set<String> NOTHING = Set.of("null", "\"\"", "[]");

    private Unread() {}

    /**
     * Looks at a field that reads as nothing.
     *
     * @throws DecodingException if it is there and something
     */
    static void refuse(InvoiceItem item, InvoiceItem.Field field, String invoiceId) {
        if (!item.has(field)) {
            return;
        }
        Map<String, RawValue> fields =
                Json.read(Json.write(item, InvoiceItem.codec()), Scalars.mapOf(Scalars.RAW), ReadOptions.TOLERANT);
        RawValue raw = fields == null ? null : fields.get(field.wireName());
        if (raw == null || NOTHING.contains(raw.text().replace(" ", ""))) {
            return;
        }
        throw new DecodingException(
                "item " + Objects.requireNonNullElse(item.id(), "without id") + " of invoice " + invoiceId + " has a "
                        + field.wireName() + " that cannot be read",
                Outcome.APPLIED,
                CallDetails.of(InvoicesOperations.ITEMS).build(),
                "read the item with items(invoiceId) and see what the provider sends",
                null);
    }
}
