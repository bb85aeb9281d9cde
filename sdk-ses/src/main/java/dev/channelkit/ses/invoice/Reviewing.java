package dev.channelkit.ses.invoice;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.ses.invoice.InvoiceReview.CustomerAmount;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceStatus;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.Reports;
import dev.channelkit.ses.report.UsageLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes reviews: what is there, and what the report says should be. */
final class Reviewing {
    private final Map<Key, BigDecimal> invoiced = new LinkedHashMap<>();
    private final Map<Key, BigDecimal> reported = new LinkedHashMap<>();
    private final Map<String, String> companies = new LinkedHashMap<>();

    private Reviewing() {}

    private record Key(String customerId, String currency) {}

    static InvoiceReview of(
            Transport transport, BillingSource source, YearMonth month, DraftQuery query, List<Invoice> invoices) {
        Reviewing reviewing = new Reviewing();
        List<CustomerAmount> missing = new ArrayList<>();
        List<CustomerAmount> differences = new ArrayList<>();
        if (query.isCompared()) {
            invoices.forEach(reviewing::add);
            try (MonthLines lines = new Reports(transport).month(month, report -> query.ofReport(report, source))) {
                lines.forEach(reviewing::add);
            }
            reviewing.compare(missing, differences);
        }
        return new InvoiceReview(
                source,
                month,
                invoices.stream().filter(Reviewing::isDraft).toList(),
                invoices.stream().filter(invoice -> !isDraft(invoice)).toList(),
                query.isCompared(),
                missing,
                differences);
    }

    static boolean isDraft(Invoice invoice) {
        return InvoiceStatus.DRAFT.equals(invoice.status());
    }

    private void add(Invoice invoice) {
        invoiced.merge(
                new Key(known(invoice.customerId()), known(invoice.currency())),
                Objects.requireNonNullElse(invoice.total(), BigDecimal.ZERO),
                BigDecimal::add);
    }

    private void add(UsageLine line) {
        reported.merge(new Key(line.customerId(), known(line.priceCurrency())), line.price(), BigDecimal::add);
        if (line.company() != null) {
            companies.put(line.customerId(), line.company());
        }
    }

    private void compare(List<CustomerAmount> missing, List<CustomerAmount> differences) {
        reported.forEach((key, amount) -> {
            BigDecimal total = invoiced.get(key);
            if (total != null && total.compareTo(amount) != 0) {
                differences.add(amount(key, amount, total));
            } else if (total == null && isInvoiced(key.customerId())) {
                differences.add(amount(key, amount, BigDecimal.ZERO)); // in another currency
            } else if (total == null) {
                missing.add(amount(key, amount, BigDecimal.ZERO));
            }
        });
        invoiced.forEach((key, total) -> {
            if (!reported.containsKey(key) && total.signum() != 0) {
                differences.add(amount(key, BigDecimal.ZERO, total));
            }
        });
    }

    private boolean isInvoiced(String customerId) {
        return invoiced.keySet().stream().anyMatch(key -> key.customerId().equals(customerId));
    }

    private CustomerAmount amount(Key key, BigDecimal reportedAmount, BigDecimal total) {
        return new CustomerAmount(
                key.customerId(), companies.get(key.customerId()), key.currency(), reportedAmount, total);
    }

    private static String known(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
