package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of one source and month, to be looked at before they are opened.
 *
 * @param source the source
 * @param month the month
 * @param drafts those that customers do not see yet
 * @param others those that have left draft, void ones apart
 * @param compared whether the month's report was held against them; otherwise the next two are empty
 * @param missing customers with lines in the report but no invoice
 * @param differences customers whose invoices come to something else than the report
 */
public record InvoiceReview(
        BillingSource source,
        YearMonth month,
        List<Invoice> drafts,
        List<Invoice> others,
        boolean compared,
        List<CustomerAmount> missing,
        List<CustomerAmount> differences) {
    public InvoiceReview {
        drafts = List.copyOf(drafts);
        others = List.copyOf(others);
        missing = List.copyOf(missing);
        differences = List.copyOf(differences);
    }

    /**
     * One customer's amounts.
     *
     * @param customerId the platform's id
     * @param company the firm; null when the report does not tell
     * @param currency ISO 4217 code; empty when it is not told
     * @param reported the exact sum of the report's prices
     * @param invoiced the sum of the invoices' totals; 0 where there is none
     */
    public record CustomerAmount(
            String customerId, @Nullable String company, String currency, BigDecimal reported, BigDecimal invoiced) {}

    /** The sums of the drafts' totals, by ISO 4217 code; the empty text where an invoice does not tell. */
    public Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        drafts.forEach(invoice -> totals.merge(
                Objects.requireNonNullElse(invoice.currency(), ""),
                Objects.requireNonNullElse(invoice.total(), BigDecimal.ZERO),
                BigDecimal::add));
        return Map.copyOf(totals);
    }

    /** Whether the report was held against the invoices, and agrees. */
    public boolean isComplete() {
        return compared && missing.isEmpty() && differences.isEmpty();
    }

    /** Numbers only. */
    @Override
    public String toString() {
        return "InvoiceReview[" + source + " " + month + ": " + drafts.size() + " drafts " + new TreeMap<>(totals())
                + ", " + others.size() + " others, "
                + (compared ? missing.size() + " missing, " + differences.size() + " differ" : "not compared") + "]";
    }
}
