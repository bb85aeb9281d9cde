package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CustomerFields;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class XmlFlowTest {

    @Test
    void aListAndAReportAreTheSameInBothFormats(SesSandbox ses) {
        try (SesClient json = Client.of(ses);
                SesClient xml = Client.builder(ses).format(Format.XML).build()) {
            var named = CustomerFields.NAME.startsWith("John");

            assertThat(xml.customers().list(q -> q.filter(named)).stream().map(c -> c.id() + " " + c.name()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(json.customers().list(q -> q.filter(named)).stream()
                            .map(c -> c.id() + " " + c.name())
                            .toList());
            assertThat(xml.reports()
                            .billing(BillingSource.AZUREPLAN, YearMonth.of(2025, 1))
                            .data())
                    .hasSameSizeAs(json.reports()
                            .billing(BillingSource.AZUREPLAN, YearMonth.of(2025, 1))
                            .data());
        }
    }

    @Test
    void anErrorInXmlSaysWhatTheProviderSaid(SesSandbox ses) {
        try (SesClient xml = Client.builder(ses).format(Format.XML).build()) {
            assertThatThrownBy(() -> xml.customers().get("999999999"))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("does not exist");
        }
    }
}
