package dev.channelkit.ses.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount that has nothing to be held against.
 *
 * @param reason why
 * @param amount the amount
 * @param currency ISO 4217 code; empty when it is not told
 * @param line the invoice line; null when it is not one line that is at stake
 * @param reported the account of the report; null when it is an invoice that is at stake
 * @param what where it stands, for people
 */
public record Unassigned(
        Reason reason,
        BigDecimal amount,
        String currency,
        @Nullable InvoicedLine line,
        @Nullable ReportedAccount reported,
        String what) {

    /** Why an amount could not be assigned. */
    public enum Reason {
        /** The invoice's line names no cloud account. */
        LINE_NAMES_NO_ACCOUNT,
        /** No cloud account has the id that the line names. */
        ACCOUNT_UNKNOWN,
        /** Several cloud accounts have it: whether lines name ids or numbers is not known. */
        ACCOUNT_AMBIGUOUS,
        /** The line has no amount. */
        LINE_HAS_NO_AMOUNT,
        /** The report has no such account in this month. */
        NOT_REPORTED,
        /** The report has the account, no invoice does. */
        NOT_INVOICED,
        /** Both have the account, in different currencies. */
        CURRENCY_DIFFERS,
        /** The invoice came without lines. */
        INVOICE_HAS_NO_LINES,
        /** The lines of the invoice come to something else than its total; the amount is what the total has more. */
        TOTAL_DIFFERS_FROM_LINES
    }
}
