package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What cloud accounts used. Made up from the seed, the account and the month alone, so that a report, an invoice and the next run agree.
 * Cost and price are in US dollars.
 */
final class UsageReports {
    private final long seed;

    UsageReports(long seed) {
        this.seed = seed;
    }

    /** The node of one account, as deep as its source has them, whoever pays for it. */
    UsageNode of(Row account, YearMonth month) {
        String number = account.text("accountNumber");
        String source = account.text("providerCode");
        long mixed =
                (seed * 31 + number.hashCode()) * 0x9E3779B97F4A7C15L + month.getYear() * 12L + month.getMonthValue();
        UsageMaker maker = new UsageMaker(new SplittableRandom(mixed));
        return switch (source) {
            case "aws" -> UsageNode.branch(number, "aws_linked_account", maker.aws());
            case "azureplan" -> UsageNode.branch(number, "subscription", maker.azure());
            case "gcp" -> UsageNode.branch(number, "subscription", maker.gcp()).with("cost_currency", "USD");
            // a cloud that nobody described: one product, one charge
            default -> UsageNode.branch(number, "account", maker.other());
        };
    }

    /** What a customer is charged for one source and month: the nodes of the accounts that it pays for then. */
    List<InvoiceWriter.Charge> charges(SesState state, Row customer, String source, YearMonth month) {
        return Assignments.accountsOf(state, customer)
                .filter(account -> account.text("providerCode").equals(source))
                .filter(account -> Assignments.payer(account, month).equals(Optional.of(customer.id())))
                .map(account -> new InvoiceWriter.Charge(account.id(), of(account, month)))
                .toList();
    }
}
