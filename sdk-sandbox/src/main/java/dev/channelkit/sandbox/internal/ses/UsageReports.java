package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What cloud accounts used. Made up from the seed, the account and the month alone, so that a report, an invoice and the next run agree;
 * an account has used nothing before its first day of billing. Cost and price are in US dollars.
 */
final class UsageReports {
    private final long seed;

    UsageReports(long seed) {
        this.seed = seed;
    }

    /** The node of one account, as deep as its source has them. */
    UsageNode of(Row account, YearMonth month) {
        String number = account.text("accountNumber");
        String source = account.text("providerCode");
        long mixed =
                (seed * 31 + number.hashCode()) * 0x9E3779B97F4A7C15L + month.getYear() * 12L + month.getMonthValue();
        UsageMaker maker = new UsageMaker(new SplittableRandom(mixed));
        boolean used = account.has("billingStartDate") && !startsAfter(account, month);
        return switch (source) {
            case "aws" -> UsageNode.branch(number, "aws_linked_account", used ? maker.aws() : List.of());
            case "azureplan" -> UsageNode.branch(number, "subscription", used ? maker.azure() : List.of());
            case "gcp" ->
                UsageNode.branch(number, "subscription", used ? maker.gcp() : List.of())
                        .with("cost_currency", "USD");
            // a cloud that nobody described: one product, one charge
            default -> UsageNode.branch(number, "account", used ? maker.other() : List.of());
        };
    }

    /** The nodes of a customer's accounts at one source that have used something. */
    List<UsageNode> of(SesState state, Row customer, String source, YearMonth month) {
        return state.accountsOf(customer).stream()
                .filter(account -> account.text("providerCode").equals(source))
                .map(account -> of(account, month))
                .filter(node -> !node.lines().isEmpty())
                .toList();
    }

    private static boolean startsAfter(Row account, YearMonth month) {
        String start = account.text("billingStartDate");
        return start.isEmpty() || LocalDate.parse(start).isAfter(month.atEndOfMonth());
    }
}
