package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.report.Fetching;
import dev.channelkit.ses.report.MonthLines;
import java.time.YearMonth;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that is read while it arrives gives what it gives as a whole. */
@ExtendWith(SandboxExtension.class)
class StreamedReportFlowTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azureplan", "gcp"})
    void linesOfAStreamedEstateAreThoseOfTheWhole(String source, Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses());
                MonthLines whole = month(ses, source, Fetching.WHOLE_ESTATE);
                MonthLines streamed = month(ses, source, Fetching.STREAMED)) {

            assertThat(streamed.stream().toList()).isNotEmpty().isEqualTo(whole.stream().toList());
            assertThat(streamed.totals()).isEqualTo(whole.totals());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void customersComeOneByOneAndTheCurrenciesBesideThem(Format format, Sandbox sandbox) {
        try (SesClient ses = Client.builder(sandbox.ses()).format(format).build();
                ItemStream<BillingReportNode> customers = ses.reports().billingStream(BillingSource.AWS, JANUARY)) {
            BillingReport whole = ses.reports().billing(BillingSource.AWS, JANUARY);

            assertThat(customers.stream().toList()).isNotEmpty().isEqualTo(whole.data());
            assertThat(customers.around(BillingReport.codec()).orElseThrow().currencyOption())
                    .isEqualTo(whole.currencyOption());
            assertThat(customers.delivered()).isEqualTo(whole.data().size());
        }
    }

    private static MonthLines month(SesClient ses, String source, Fetching way) {
        return ses.reports().month(JANUARY, query -> query.sources(BillingSource.of(source))
                .fetching(way));
    }
}
