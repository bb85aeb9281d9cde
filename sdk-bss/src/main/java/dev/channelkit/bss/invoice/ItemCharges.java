package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.invoice.Charge.Amount;
import dev.channelkit.bss.invoice.Charge.ChargedTo;
import dev.channelkit.bss.model.AccountRef;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.InvoiceItemSubscription;
import dev.channelkit.bss.model.UsageRecord;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes an item apart into charges: one for each subscription, or, where it is metered, one for each usage record. */
final class ItemCharges {
    private final Invoice invoice;
    private final InvoiceItem item;
    private final BigDecimal sign;
    private final ZoneId zone;

    private ItemCharges(Invoice invoice, InvoiceItem item, BigDecimal sign, ZoneId zone) {
        this.invoice = invoice;
        this.item = item;
        this.sign = sign;
        this.zone = zone;
    }

    /**
     * The charges of an item.
     *
     * @param sign what to multiply quantities with
     * @throws DecodingException if a price or quantity is missing: leaving the charge out would falsify every sum
     */
    static List<Charge> of(Invoice invoice, InvoiceItem item, BigDecimal sign, ZoneId zone) {
        ItemCharges of = new ItemCharges(invoice, item, sign, zone);
        if (!item.usageRecords().isEmpty()) {
            return of.metered();
        }
        Unread.refuse(item, InvoiceItem.Field.USAGE_RECORDS, invoice.id());
        return item.subscriptions().isEmpty() ? List.of(of.flat()) : of.seats();
    }

    private List<Charge> metered() {
        ChargedTo to = theOnlyOne(item.subscriptions());
        List<Charge> charges = new ArrayList<>();
        for (UsageRecord record : item.usageRecords()) {
            BigDecimal price = record.finalPrice() == null ? item.finalPrice() : record.finalPrice();
            charges.add(charge(to, record.quantity(), price, true));
        }
        return charges;
    }

    private List<Charge> seats() {
        List<Charge> charges = new ArrayList<>();
        for (InvoiceItemSubscription subscription : item.subscriptions()) {
            ChargedTo to = new ChargedTo(subscription.account(), item.product(), subscription.id(), subscription);
            charges.add(charge(to, subscription.quantity(), item.finalPrice(), false));
        }
        return charges;
    }

    /** The flat form of version 2.1, which the spec does not model. */
    private Charge flat() {
        FlatItem flat = new FlatItem(item);
        ChargedTo to = new ChargedTo(flat.account(), flat.product(), flat.subscriptionId(), null);
        return charge(to, flat.quantity(), item.finalPrice(), false);
    }

    /** Records do not say which subscription they are of; where it can be but one, or one customer, they are of that. */
    private ChargedTo theOnlyOne(List<InvoiceItemSubscription> subscriptions) {
        if (subscriptions.isEmpty()) {
            FlatItem flat = new FlatItem(item);
            return new ChargedTo(flat.account(), flat.product(), flat.subscriptionId(), null);
        }
        InvoiceItemSubscription first = subscriptions.get(0);
        boolean one = subscriptions.size() == 1;
        Long customer = customer(first);
        boolean same = customer != null && subscriptions.stream().allMatch(s -> customer.equals(customer(s)));
        return new ChargedTo(
                one || same ? first.account() : null, item.product(), one ? first.id() : null, one ? first : null);
    }

    private static @Nullable Long customer(InvoiceItemSubscription subscription) {
        AccountRef account = subscription.account();
        return account == null ? null : account.id();
    }

    private Charge charge(ChargedTo to, @Nullable BigDecimal quantity, @Nullable BigDecimal price, boolean metered) {
        BigDecimal signed = known("quantity", quantity).multiply(sign);
        return new Charge(invoice, item, to, new Amount(signed, known("price", price), metered), zone);
    }

    private BigDecimal known(String what, @Nullable BigDecimal value) {
        if (value == null) {
            throw new DecodingException(
                    "a charge of item " + Objects.requireNonNullElse(item.id(), "without id") + " of invoice "
                            + invoice.id() + " has no " + what,
                    Outcome.APPLIED,
                    CallDetails.of(InvoicesOperations.ITEMS).build(),
                    "read the item with items(invoiceId) and see what the provider sends",
                    null);
        }
        return value;
    }
}
