package dev.channelkit.ses.invoice;

import java.math.BigDecimal;
import java.util.List;

/**
 * One account on both sides.
 *
 * @param reported what the report has
 * @param lines what is invoiced; empty where nothing is and the report's sum is within the tolerance
 * @param invoiced the exact sum of these lines
 */
public record AccountComparison(ReportedAccount reported, List<InvoicedLine> lines, BigDecimal invoiced) {
    public AccountComparison {
        lines = List.copyOf(lines);
    }

    /** By how much more is invoiced than reported; negative when it is less. */
    public BigDecimal difference() {
        return invoiced.subtract(reported.amount());
    }

    /** The account's number at its provider. */
    public String account() {
        return reported.number();
    }
}
