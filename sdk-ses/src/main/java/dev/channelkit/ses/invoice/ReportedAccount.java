package dev.channelkit.ses.invoice;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the report has for one account.
 *
 * @param number the account's number at its provider
 * @param currency ISO 4217 code; empty when the report does not tell
 * @param customerIds the customers whose lines these are; mostly one
 * @param lines how many lines
 * @param amount their exact sum
 */
public record ReportedAccount(String number, String currency, List<String> customerIds, long lines, BigDecimal amount) {
    public ReportedAccount {
        customerIds = List.copyOf(customerIds);
    }
}
