package dev.channelkit.examples;

import dev.channelkit.commons.call.Confirm;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.customer.ErpRecord;
import dev.channelkit.ses.customer.SyncResult;
import dev.channelkit.ses.invoice.InvoiceReview;
import dev.channelkit.ses.invoice.Reconciliation;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.report.Fetching;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.UsageCsv;
import dev.channelkit.ses.report.UsageLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What docs/ses-month.md shows, so that it compiles and runs. */
final class SesMonth {
    private SesMonth() {}

    static List<String> lines(SesClient ses) {
        List<String> booked = new ArrayList<>();
        // snippet: lines
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

    static List<String> streamed(SesClient ses) {
        List<String> customers = new ArrayList<>();
        // snippet: streamed
        try (ItemStream<BillingReportNode> report =
                ses.reports().billingStream(BillingSource.AZUREPLAN, YearMonth.of(2025, 1))) {
            for (BillingReportNode customer : report) {
                customers.add(customer.entity().id() + ": " + customer.lines().size());
            }
        }
        // end
        return customers;
    }

    static Map<String, BigDecimal> estate(SesClient ses) {
        // snippet: estate
        try (MonthLines lines = ses.reports()
                .month(
                        YearMonth.of(2025, 1),
                        q -> q.sources(BillingSource.AZUREPLAN).fetching(Fetching.STREAMED))) {
            lines.forEach(line -> {});
            return lines.totals().price();
        }
        // end
    }

    static long csv(SesClient ses, Path file) throws IOException {
        // snippet: csv
        try (MonthLines lines = ses.reports()
                .month(
                        YearMonth.of(2025, 1),
                        q -> q.sources(BillingSource.GCP).currency("SEK").finalFrom(20))) {
            return UsageCsv.write(lines, file);
        }
        // end
    }

    static Reconciliation reconcile(SesClient ses) {
        // snippet: reconcile
        Reconciliation result = ses.invoices()
                .reconcile(
                        YearMonth.of(2025, 1), q -> q.sources(BillingSource.AWS).tolerance(new BigDecimal("0.01")));
        result.differences().forEach(account -> System.out.println(account.account() + " " + account.difference()));
        result.unassigned().forEach(amount -> System.out.println(amount.reason() + " " + amount.what()));
        // end
        return result;
    }

    static List<Path> detailed(SesClient ses, String invoiceId, Path directory) {
        // snippet: detailed
        List<Path> files = ses.invoices().downloadDetailed(invoiceId, directory);
        // end
        return files;
    }

    static InvoiceReview invoice(SesClient ses) {
        // snippet: invoice
        InvoiceReview review = ses.invoices().draft(BillingSource.AWS, YearMonth.of(2025, 7));
        review.missing().forEach(customer -> System.out.println("no invoice: " + customer));
        if (review.isComplete()) {
            ses.invoices().open(review).forEach(System.out::println);
        }
        // end
        return review;
    }

    static SyncResult sync(SesClient ses) {
        // snippet: sync
        SyncResult result = ses.customers()
                .sync(
                        CustomerFields.field("customFields.erpNumber"),
                        List.of(ErpRecord.of("K-10440")
                                .name("John Doe")
                                .company("Blåbär AB")
                                .email("john.doe@example.com")));
        result.failures().forEach(System.err::println);
        // end
        return result;
    }

    static void delete(SesClient ses, String id) {
        // snippet: delete
        ses.customers().delete(id, Confirm.destroysBillingHistoryOf(id));
        // end
    }
}
