package dev.channelkit.ses.invoice;

import dev.channelkit.ses.invoice.ReportedAccounts.AccountKey;
import dev.channelkit.ses.invoice.Unassigned.Reason;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assigns invoice lines to accounts, and accounts to those of the report. */
final class Reconciler {
    private final AccountDirectory directory;
    private final Map<AccountKey, ReportedAccount> reported;
    private final ReconciliationQuery query;
    private final Map<AccountKey, List<InvoicedLine>> invoiced = new LinkedHashMap<>();
    private final List<AccountComparison> matched = new ArrayList<>();
    private final List<AccountComparison> differences = new ArrayList<>();
    private final List<Unassigned> unassigned = new ArrayList<>();

    Reconciler(AccountDirectory directory, ReportedAccounts reported, ReconciliationQuery query) {
        this.directory = directory;
        this.reported = reported.all();
        this.query = query;
    }

    Reconciliation reconcile(YearMonth month, boolean provisional, List<Invoice> invoices) {
        invoices.forEach(this::assign);
        invoiced.forEach((key, lines) -> {
            ReportedAccount account = reported.get(key);
            if (account == null) {
                Reason reason = isReported(key.number()) ? Reason.CURRENCY_DIFFERS : Reason.NOT_REPORTED;
                lines.forEach(line -> add(reason, line));
            } else {
                compare(account, lines);
            }
        });
        reported.forEach((key, account) -> {
            if (!invoiced.containsKey(key)) {
                notInvoiced(account);
            }
        });
        return new Reconciliation(month, provisional, invoices, matched, differences, unassigned);
    }

    private void assign(Invoice invoice) {
        if (invoice.lines().isEmpty()) {
            BigDecimal total = Objects.requireNonNullElse(invoice.total(), BigDecimal.ZERO);
            add(Reason.INVOICE_HAS_NO_LINES, total, currency(invoice, null), "invoice " + invoice.id());
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal tax = Objects.requireNonNullElse(line.taxAmount(), BigDecimal.ZERO);
            BigDecimal net = Objects.requireNonNullElse(line.amount(), BigDecimal.ZERO);
            sum = sum.add(net).add(tax);
            BigDecimal amount = query.isTaxIncluded() ? net.add(tax) : net;
            assign(new InvoicedLine(invoice, line, amount, currency(invoice, line)));
        }
        BigDecimal total = invoice.total();
        if (total != null && total.compareTo(sum) != 0) {
            add(
                    Reason.TOTAL_DIFFERS_FROM_LINES,
                    total.subtract(sum),
                    currency(invoice, null),
                    "invoice " + invoice.id());
        }
    }

    private void assign(InvoicedLine line) {
        String id = line.line().cloudAccountId();
        if (line.line().amount() == null) {
            add(Reason.LINE_HAS_NO_AMOUNT, line);
        } else if (id == null || id.isEmpty()) {
            add(Reason.LINE_NAMES_NO_ACCOUNT, line);
        } else {
            Set<String> numbers = directory.numbers(id);
            if (numbers.size() == 1) {
                AccountKey key = new AccountKey(numbers.iterator().next(), line.currency());
                invoiced.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
            } else {
                add(numbers.isEmpty() ? Reason.ACCOUNT_UNKNOWN : Reason.ACCOUNT_AMBIGUOUS, line);
            }
        }
    }

    private void compare(ReportedAccount account, List<InvoicedLine> lines) {
        BigDecimal sum = lines.stream().map(InvoicedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        AccountComparison comparison = new AccountComparison(account, lines, sum);
        (isTolerable(comparison.difference()) ? matched : differences).add(comparison);
    }

    private void notInvoiced(ReportedAccount account) {
        if (isTolerable(account.amount())) {
            matched.add(new AccountComparison(account, List.of(), BigDecimal.ZERO));
            return;
        }
        boolean otherwise =
                invoiced.keySet().stream().anyMatch(key -> key.number().equals(account.number()));
        unassigned.add(new Unassigned(
                otherwise ? Reason.CURRENCY_DIFFERS : Reason.NOT_INVOICED,
                account.amount(),
                account.currency(),
                null,
                account,
                "account " + account.number() + " of customers " + account.customerIds()));
    }

    private boolean isReported(String number) {
        return reported.keySet().stream().anyMatch(key -> key.number().equals(number));
    }

    private boolean isTolerable(BigDecimal difference) {
        return difference.abs().compareTo(query.tolerance()) <= 0;
    }

    private void add(Reason reason, InvoicedLine line) {
        unassigned.add(new Unassigned(reason, line.amount(), line.currency(), line, null, line.toString()));
    }

    private void add(Reason reason, BigDecimal amount, String currency, String what) {
        unassigned.add(new Unassigned(reason, amount, currency, null, null, what));
    }

    private static String currency(Invoice invoice, @Nullable InvoiceLine line) {
        String own = line == null ? null : line.currency();
        return Objects.requireNonNullElse(own == null ? invoice.currency() : own, "");
    }
}
