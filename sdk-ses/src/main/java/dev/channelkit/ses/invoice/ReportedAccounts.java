package dev.channelkit.ses.invoice;

import dev.channelkit.ses.report.UsageLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sums the report's lines by account and currency. */
final class ReportedAccounts {
    private final Map<AccountKey, Sum> sums = new LinkedHashMap<>();

    /** An account's number and a currency. */
    record AccountKey(String number, String currency) {}

    private static final class Sum {
        private final Set<String> customers = new LinkedHashSet<>();
        private long lines;
        private BigDecimal amount = BigDecimal.ZERO;
    }

    void add(UsageLine line, Figure figure) {
        AccountKey key = new AccountKey(line.account(), Objects.requireNonNullElse(figure.currencyOf(line), ""));
        Sum sum = sums.computeIfAbsent(key, any -> new Sum());
        sum.customers.add(line.customerId());
        sum.lines++;
        sum.amount = sum.amount.add(figure.of(line));
    }

    Map<AccountKey, ReportedAccount> all() {
        Map<AccountKey, ReportedAccount> all = new LinkedHashMap<>();
        sums.forEach((key, sum) -> all.put(
                key,
                new ReportedAccount(key.number(), key.currency(), List.copyOf(sum.customers), sum.lines, sum.amount)));
        return all;
    }
}
