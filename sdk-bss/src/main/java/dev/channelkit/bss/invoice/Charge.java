package dev.channelkit.bss.invoice;

import dev.channelkit.bss.model.AccountRef;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.InvoiceItemSubscription;
import dev.channelkit.bss.model.ProductRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One charge of the distributor: a product for one subscription of one end customer, or metered use. Amounts are those of the invoice,
 * unrounded, those of credits negative; sum them as they are. Immutable.
 */
public final class Charge {
    private static final String NO_ADDON = "00000000-0000-0000-0000-000000000000";

    private final Invoice invoice;
    private final InvoiceItem item;
    private final ChargedTo to;
    private final Amount amount;
    private final ZoneId zone;

    /**
     * How much it is.
     *
     * @param quantity of the other sign than on the wire where that makes a credit negative
     */
    record Amount(BigDecimal quantity, BigDecimal unitPrice, boolean isUsage) {}

    /** Whom and what it is charged to; everything as far as the invoice tells. */
    record ChargedTo(
            @Nullable AccountRef account,
            @Nullable ProductRef product,
            @Nullable String subscriptionId,
            @Nullable InvoiceItemSubscription subscription) {}

    Charge(Invoice invoice, InvoiceItem item, ChargedTo to, Amount amount, ZoneId zone) {
        this.invoice = invoice;
        this.item = item;
        this.to = to;
        this.amount = amount;
        this.zone = zone;
    }

    /** The invoice it stands on. */
    public Invoice invoice() {
        return invoice;
    }

    /** The item it was made of, which may hold charges of other customers, too. */
    public InvoiceItem item() {
        return item;
    }

    /** Whether it stands on a credit invoice. */
    public boolean isCredit() {
        return Signs.isCredit(invoice);
    }

    /** The id of the end customer; null when the invoice does not tell, or metered use is of several. */
    public @Nullable Long customerId() {
        return to.account() == null ? null : to.account().id();
    }

    /** The end customer's name; null as {@link #customerId}. */
    public @Nullable String customer() {
        return to.account() == null ? null : to.account().name();
    }

    public @Nullable String productId() {
        return to.product() == null ? null : to.product().id();
    }

    /** The product's code, such as the SKU of its vendor. */
    public @Nullable String productCode() {
        return to.product() == null ? null : to.product().code();
    }

    /** The product's name. */
    public @Nullable String product() {
        return to.product() == null ? null : to.product().name();
    }

    /** The id of the subscription; null when the invoice does not tell, or metered use is of several. */
    public @Nullable String subscriptionId() {
        return to.subscriptionId();
    }

    /** The add-on that is charged; null for none. */
    public @Nullable String addonId() {
        String addon = to.subscription() == null ? null : to.subscription().addonId();
        return NO_ADDON.equals(addon) ? null : addon;
    }

    /** The first day of the subscription's term, in the zone of the month; null when the invoice does not tell. */
    public @Nullable LocalDate termStart() {
        return to.subscription() == null ? null : day(to.subscription().startDate());
    }

    /** The last day of the subscription's term, in the zone of the month; null when the invoice does not tell. */
    public @Nullable LocalDate termEnd() {
        return to.subscription() == null ? null : day(to.subscription().endDate());
    }

    /** The subscription's term as {@code 2026-01-12/2027-01-11}, {@code ..} for a day that is not told; null when neither is. */
    public @Nullable String term() {
        LocalDate start = termStart();
        LocalDate end = termEnd();
        return start == null && end == null
                ? null
                : Objects.requireNonNullElse(start, "..") + "/" + Objects.requireNonNullElse(end, "..");
    }

    /** The beginning of the period that is charged; null when the invoice does not tell. */
    public @Nullable OffsetDateTime periodStart() {
        return item.billingPeriodStart();
    }

    /** The end of the period that is charged, the last day included; null when the invoice does not tell. */
    public @Nullable OffsetDateTime periodEnd() {
        return item.billingPeriodEnd();
    }

    /** Whether it is metered use. */
    public boolean isUsage() {
        return amount.isUsage();
    }

    /** Seats, or how much was used; negative for credits, unless their prices are on the wire already. */
    public BigDecimal quantity() {
        return amount.quantity();
    }

    /** The billing cycle, such as {@code Month}; null when the invoice does not tell. */
    public @Nullable String unit() {
        return item.unit();
    }

    /** The price of one, unrounded, as the invoice has it. */
    public BigDecimal unitPrice() {
        return amount.unitPrice();
    }

    /** What it comes to: the price of one times the quantity, unrounded; negative for credits. */
    public BigDecimal total() {
        return amount.unitPrice().multiply(amount.quantity());
    }

    /** The ISO 4217 code of the currency; null when the invoice does not tell. */
    public @Nullable String currency() {
        return invoice.currency();
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(zone).toLocalDate();
    }

    @Override
    public String toString() {
        return "Charge[invoice=" + invoice.id() + " product=" + product() + " subscription=" + subscriptionId()
                + " total=" + total().toPlainString() + " " + currency() + "]";
    }
}
