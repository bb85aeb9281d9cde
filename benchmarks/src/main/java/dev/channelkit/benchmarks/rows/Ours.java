package dev.channelkit.benchmarks.rows;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.row.Row;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingReportFigures;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import java.io.IOException;
import java.time.YearMonth;

/** The clients' streams, walked by their loops. */
final class Ours {
    private Ours() {}

    static void report(int port, Reading reading) throws IOException {
        try (SesClient ses = SesClient.builder()
                        .baseUrl("http://127.0.0.1:" + port + "/api")
                        .credentials("benchmark-key", "benchmark-secret")
                        .limits(Limits.none())
                        .build();
                ItemStream<BillingReportNode> customers =
                        ses.reports().billingStream(BillingSource.AZUREPLAN, YearMonth.of(2025, 1))) {
            for (BillingReportNode customer : customers) {
                lines(customer, reading);
            }
        }
    }

    private static void lines(BillingReportNode node, Reading reading) throws IOException {
        BillingReportFigures figures = node.data();
        if (figures != null) {
            reading.row(figures.price());
        }
        for (BillingReportNode line : node.lines()) {
            lines(line, reading);
        }
    }

    static void query(int port, int rows, Reading reading) throws IOException {
        try (BillingPlatformClient billing = BillingPlatformClient.builder()
                        .baseUrl("http://127.0.0.1:" + port + "/rest/2.0")
                        .session("benchmark-session")
                        .limits(Limits.none())
                        .build();
                ItemStream<Row> answer = billing.query()
                        .sql(Sql.of("SELECT Id FROM INVOICE ORDER BY Id OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY"))
                        .arriving()) {
            for (Row row : answer) {
                reading.row(row.decimal("GrandTotalAmount"));
            }
        }
    }
}
