package dev.channelkit.ses.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exact sums of lines, by currency. A currency that the report does not tell is the empty text. Immutable. */
public final class UsageTotals {
    static final UsageTotals NOTHING = new UsageTotals(0, Map.of(), Map.of());

    private final long lines;
    private final Map<String, BigDecimal> cost;
    private final Map<String, BigDecimal> price;

    private UsageTotals(long lines, Map<String, BigDecimal> cost, Map<String, BigDecimal> price) {
        this.lines = lines;
        this.cost = Map.copyOf(cost);
        this.price = Map.copyOf(price);
    }

    /** The sums of {@code lines}. */
    public static UsageTotals of(Iterable<UsageLine> lines) {
        Sum sum = new Sum();
        lines.forEach(sum::add);
        return sum.now();
    }

    /** How many lines. */
    public long lines() {
        return lines;
    }

    /** What the reseller pays, by ISO 4217 code. */
    public Map<String, BigDecimal> cost() {
        return cost;
    }

    /** What customers pay, by ISO 4217 code. */
    public Map<String, BigDecimal> price() {
        return price;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsageTotals that
                && lines == that.lines
                && cost.equals(that.cost)
                && price.equals(that.price);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(lines) * 31 + price.hashCode();
    }

    @Override
    public String toString() {
        return "UsageTotals[" + lines + " lines, cost " + new TreeMap<>(cost) + ", price " + new TreeMap<>(price) + "]";
    }

    /** Sums while lines go by. */
    static final class Sum {
        private long lines;
        private final Map<String, BigDecimal> cost = new TreeMap<>();
        private final Map<String, BigDecimal> price = new TreeMap<>();

        void add(UsageLine line) {
            cost.merge(known(line.costCurrency()), line.cost(), BigDecimal::add);
            price.merge(known(line.priceCurrency()), line.price(), BigDecimal::add);
            lines++;
        }

        UsageTotals now() {
            return new UsageTotals(lines, cost, price);
        }

        private static String known(@Nullable String currency) {
            return currency == null ? "" : currency;
        }
    }
}
