package dev.channelkit.ses.report;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import java.util.List;
import java.util.Objects;

/** What a report says of all its customers, when they are read while it arrives. */
final class StreamedReport {
    private StreamedReport() {}

    /** The report without its customers, as far as it has come. */
    static BillingReport around(ItemStream<BillingReportNode> trees) {
        return trees.around(BillingReport.codec())
                .orElseGet(() -> BillingReport.builder().success(true).data(List.of()).build());
    }

    /**
     * The currencies hold for every line, so they have to come first.
     *
     * @throws DecodingException if the report tells others in the end than it did in the beginning
     */
    static void demandNoLateCurrency(BillingReport before, ItemStream<BillingReportNode> trees) {
        if (trees.received() > 0
                && !Objects.equals(before.currencyOption(), around(trees).currencyOption())) {
            throw new DecodingException(
                    "the report tells its currencies behind its customers, whose lines have been given without them",
                    Outcome.APPLIED,
                    CallDetails.of(ReportsOperations.BILLING).build(),
                    "read this month with another Fetching than STREAMED",
                    null);
        }
    }
}
