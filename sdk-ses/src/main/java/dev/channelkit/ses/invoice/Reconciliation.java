package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.Invoice;
import java.time.YearMonth;
import java.util.List;

/**
 * The distributor's invoices of a month held against the report, account by account. Every amount of either side is in exactly one of
 * {@link #matched}, {@link #differences} and {@link #unassigned}.
 *
 * @param month the month
 * @param provisional whether the report may still change
 * @param invoices the invoices read, void ones left out
 * @param matched accounts whose sums agree within the tolerance
 * @param differences accounts whose sums do not
 * @param unassigned amounts without a counterpart, each with its reason
 */
public record Reconciliation(
        YearMonth month,
        boolean provisional,
        List<Invoice> invoices,
        List<AccountComparison> matched,
        List<AccountComparison> differences,
        List<Unassigned> unassigned) {
    public Reconciliation {
        invoices = List.copyOf(invoices);
        matched = List.copyOf(matched);
        differences = List.copyOf(differences);
        unassigned = List.copyOf(unassigned);
    }

    /** Whether everything matches and nothing is left over. */
    public boolean isClean() {
        return differences.isEmpty() && unassigned.isEmpty();
    }

    /** Numbers only. */
    @Override
    public String toString() {
        return "Reconciliation[" + month + ": " + invoices.size() + " invoices, " + matched.size() + " accounts match, "
                + differences.size() + " differ, " + unassigned.size() + " amounts unassigned]";
    }
}
