package dev.channelkit.dotdigital.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one account, and their sums: what an invoice to a customer needs.
 *
 * @param accountId the account
 * @param rows its rows, in the report's order; one at least
 */
public record AccountActivity(int accountId, List<ActivityRow> rows) {
    public AccountActivity {
        rows = List.copyOf(rows);
    }

    /** The account's name; null when the provider did not say. */
    public @Nullable String accountName() {
        return rows.stream()
                .map(ActivityRow::accountName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** All units, over all types. */
    public long quantity() {
        return rows.stream().mapToLong(ActivityRow::quantity).sum();
    }

    /** The units that are charged for, over all types. */
    public long chargeable() {
        return rows.stream().mapToLong(ActivityRow::chargeable).sum();
    }

    /** What they cost, exactly, without the rows of which the provider does not say it; see {@link #isPriced}. */
    public BigDecimal credits() {
        return rows.stream()
                .map(ActivityRow::credits)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the provider says of each row what it costs. */
    public boolean isPriced() {
        return rows.stream().allMatch(row -> row.credits() != null);
    }
}
