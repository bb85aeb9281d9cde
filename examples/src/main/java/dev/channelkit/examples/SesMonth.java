package dev.channelkit.examples;

import dev.channelkit.commons.call.Confirm;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.customer.ErpRecord;
import dev.channelkit.ses.customer.SyncResult;
import dev.channelkit.ses.invoice.InvoiceReview;
import dev.channelkit.ses.invoice.Reconciliation;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.UsageCsv;
import dev.channelkit.ses.report.UsageLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What docs/ses-month.md shows, so that it compiles. */
final class SesMonth {
    private SesMonth() {}

    static List<String> lines(SesClient ses) {
        List<String> booked = new ArrayList<>();
        // lines
        YearMonth january = YearMonth.of(2025, 1);
        try (MonthLines lines = ses.reports().month(january, BillingSource.AWS, BillingSource.AZUREPLAN)) {
            for (UsageLine line : lines) {
                booked.add(line.customerId() + " " + line.product() + " " + line.price() + " " + line.priceCurrency());
            }
            System.out.println(lines.totals() + " " + lines.fetched());
        }
        // end
        return booked;
    }

    static void csv(SesClient ses) throws IOException {
        // csv
        try (MonthLines lines = ses.reports()
                .month(
                        YearMonth.of(2025, 1),
                        q -> q.sources(BillingSource.GCP).currency("SEK").finalFrom(20))) {
            UsageCsv.write(lines, Path.of("2025-01.csv"));
        }
        // end
    }

    static Reconciliation reconcile(SesClient ses) {
        // reconcile
        Reconciliation result = ses.invoices()
                .reconcile(
                        YearMonth.of(2025, 1), q -> q.sources(BillingSource.AWS).tolerance(new BigDecimal("0.01")));
        result.differences().forEach(account -> System.out.println(account.account() + " " + account.difference()));
        result.unassigned().forEach(amount -> System.out.println(amount.reason() + " " + amount.what()));
        // end
        return result;
    }

    static void detailed(SesClient ses, String invoiceId) {
        // detailed
        List<Path> files = ses.invoices().downloadDetailed(invoiceId, Path.of("invoices"));
        // end
        files.forEach(System.out::println);
    }

    static void invoice(SesClient ses) {
        // invoice
        InvoiceReview review = ses.invoices().draft(BillingSource.AWS, YearMonth.of(2025, 7));
        review.missing().forEach(customer -> System.out.println("no invoice: " + customer));
        if (review.isComplete()) {
            ses.invoices().open(review).forEach(System.out::println);
        }
        // end
    }

    static void sync(SesClient ses) {
        // sync
        SyncResult result = ses.customers()
                .sync(
                        CustomerFields.field("customFields.ErpId"),
                        List.of(ErpRecord.of("K-10440")
                                .name("John Doe")
                                .company("Blåbär AB")
                                .email("john.doe@example.com")));
        result.failures().forEach(System.err::println);
        // end
    }

    static void delete(SesClient ses, String id) {
        // delete
        ses.customers().delete(id, Confirm.destroysBillingHistoryOf(id));
        // end
    }
}
