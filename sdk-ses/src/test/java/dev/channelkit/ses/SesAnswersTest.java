package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerStatus;
import dev.channelkit.ses.model.DetailedInvoice;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceGeneration;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the provider's answers. */
class SesAnswersTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class Envelopes {

        @ParameterizedTest
        @ValueSource(strings = {"[{\"id\":\"4022\"}]", "{\"id\":\"4022\"}"})
        void oneEntityComesInAListOrBare(String payload) {
            ses.answer("{\"success\":true,\"data\":{\"customer\":" + payload + "}}");

            assertThat(ses.client().customers().get("4022").id()).isEqualTo("4022");
        }

        @Test
        void theFlagMayBeMissing() {
            ses.answer("{\"data\":{\"customer\":[{\"id\":\"4022\"}]}}");

            assertThat(ses.client().customers().get("4022").id()).isEqualTo("4022");
        }

        @Test
        void successFalseInA200IsAnError() {
            ses.answer(
                    "{\"success\":false,\"message\":\"Customer is locked\",\"data\":{\"customer\":[{\"id\":\"4022\"}]}}");

            ProviderErrorException e = failure(
                    ProviderErrorException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(e.status()).isEqualTo(200);
            assertThat(e.details().providerMessage()).isEqualTo("Customer is locked");
            assertThat(e).hasMessageContaining("ses getCustomer GET /customers/{customerId}");
        }

        @Test
        void successFalseOfAReportIsAnErrorToo() {
            ses.answer("{\"success\":false,\"message\":\"No such source\",\"data\":[]}");

            failure(
                    ProviderErrorException.class,
                    () -> ses.client().reports().billing(BillingSource.of("ibm"), YearMonth.of(2025, 1)));
        }

        @Test
        void successFalseOfAWriteIsARefusalNotADoubt() {
            ses.answer("{\"success\":false,\"message\":\"Duplicate\"}");

            ProviderErrorException e = failure(
                    ProviderErrorException.class,
                    () -> ses.client()
                            .customers()
                            .create(CustomerCreate.builder()
                                    .name("John Doe")
                                    .company("Acme")
                                    .email("john@example.com")
                                    .build()));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        }

        @Test
        void theProvidersWordsAndItsRequestIdAreInTheMessage() {
            ses.answer(SesServer.response(409)
                    .addHeader("X-Request-Id", "req-77")
                    .body("{\"success\":false,\"message\":\"Redan fakturerad: Blåbär\",\"errors\":"
                            + "[{\"field\":\"period\",\"message\":\"closed\"}]}")
                    .build());

            ConflictException e = failure(
                    ConflictException.class, () -> ses.client().customers().get("4022"));

            assertThat(e)
                    .hasMessageContaining("status 409")
                    .hasMessageContaining("Redan fakturerad: Blåbär")
                    .hasMessageContaining("request id req-77")
                    .hasMessageContaining("1 attempt");
        }

        @Test
        void theLinksOfADetailedInvoiceAreAnObject() {
            ses.answer("{\"success\":true,\"data\":{\"invoice\":{\"id\":9,"
                    + "\"detailedInvoiceFilesUrls\":[\"https://files.example.com/a.csv?s=1\"]}}}");

            DetailedInvoice links = ses.client().invoices().detailed("9");

            assertThat(links.id()).isEqualTo("9");
            assertThat(links.detailedInvoiceFilesUrls()).containsExactly("https://files.example.com/a.csv?s=1");
        }
    }

    @Nested
    class Values {

        @Test
        void idsAreTextAlsoWhereTheWireHasNumbers() {
            List<Drift> drift = new ArrayList<>();
            ses.answer(SesServer.customers("{\"id\":40220000000000000001,\"groupId\":23,\"name\":\"John\"}"));

            Customer customer = ses.open(ses.builder().listener(hears(drift)).strict(true))
                    .customers()
                    .get("4022");

            assertThat(customer.id()).isEqualTo("40220000000000000001");
            assertThat(customer.groupId()).isEqualTo("23");
            assertThat(drift).isEmpty();
        }

        @Test
        void leadingZerosAreKept() {
            ses.answer(
                            "{\"success\":true,\"data\":{\"cloud_account\":[{\"id\":\"7\",\"accountNumber\":\"001234567890\"}]}}")
                    .answer("{\"success\":true,\"data\":{\"cloud_account\":[]}}");

            assertThat(ses.client().cloudAccounts().list().toList())
                    .singleElement()
                    .satisfies(account -> assertThat(account.accountNumber()).isEqualTo("001234567890"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-636.1182790610",
                    "0.0000000001",
                    "123456789012345678901234567890.1234567890",
                    "0.1000000000",
                    "9007199254740993"
                })
        void amountsAreExactAsTextAndAsNumbers(String amount) {
            ses.answer(SesServer.invoices("{\"id\":\"1\",\"total\":\"" + amount + "\",\"cloudUsed\":" + amount + "}"))
                    .answer(SesServer.invoices());

            Invoice invoice = ses.open(ses.builder().strict(true))
                    .invoices()
                    .list()
                    .toList()
                    .get(0);

            assertThat(invoice.total()).isEqualTo(new BigDecimal(amount));
            assertThat(invoice.cloudUsed()).isEqualTo(new BigDecimal(amount));
        }

        @Test
        void aReportIsSummedToTheLastDecimal() {
            ses.answer("{\"success\":true,\"data\":[{\"entity\":{\"id\":\"4022\",\"type\":\"customer\"},\"lines\":["
                    + leaf("0.1000000000") + "," + leaf("0.2000000000") + "," + leaf("-636.1182790610") + "]}]}");

            BillingReport report = ses.client().reports().billing(BillingSource.AWS, YearMonth.of(2025, 1));
            BigDecimal sum = report.data().get(0).lines().stream()
                    .map(BillingReportNode::data)
                    .map(figures -> figures.price())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum).isEqualTo(new BigDecimal("-635.8182790610"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"m-1-2025", "m-01-2025"})
        void aPeriodIsReadInBothForms(String period) {
            InvoiceGeneration read = Json.read(
                    "{\"source\":\"aws\",\"period\":\"" + period + "\",\"status\":\"draft\"}",
                    InvoiceGeneration.codec(),
                    ReadOptions.TOLERANT.strict(true));

            assertThat(read.period()).isEqualTo(YearMonth.of(2025, 1));
        }

        @Test
        void aStatusNobodyHasHeardOfIsKept() {
            ses.answer(SesServer.customers("{\"id\":\"4022\",\"status\":\"frozen\"}"));

            CustomerStatus status = ses.client().customers().get("4022").status();

            assertThat(status.value()).isEqualTo("frozen");
            assertThat(status.known()).isEqualTo(CustomerStatus.Known.UNKNOWN);
        }

        @Test
        void missingAndEmptyRelationsAreToldApart() {
            ses.answer(SesServer.customers("{\"id\":\"4022\",\"invoices\":[]}"));

            Customer customer = ses.client().customers().get("4022");

            assertThat(customer.invoices()).isEmpty();
            assertThat(customer.cloudAccounts()).isEmpty();
            assertThat(customer.has(Customer.Field.INVOICES)).isTrue();
            assertThat(customer.has(Customer.Field.CLOUD_ACCOUNTS)).isFalse();
        }

        private String leaf(String price) {
            return "{\"entity\":{\"id\":\"x\",\"type\":\"usage_type\"},\"data\":{\"price\":\"" + price
                    + "\",\"cost\":\"0.0000000000\",\"usage\":\"1.0000000000\"}}";
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "application/json;charset=ISO-8859-1",
                    "application/json; charset=windows-1252",
                    "text/plain",
                    "application/json;charset=none-such"
                })
        void isUtf8WhateverTheHeaderSays(String contentType) {
            byte[] body = SesServer.customers("{\"id\":\"4022\",\"name\":\"Zoë Łukasz 美咲 😀\"}")
                    .getBytes(StandardCharsets.UTF_8);
            ses.answerBytes(contentType, body);

            assertThat(ses.client().customers().get("4022").name()).isEqualTo("Zoë Łukasz 美咲 😀");
        }

        @Test
        void isUtf8InErrorsToo() {
            ses.answer(SesServer.response(400)
                    .setHeader("Content-Type", "application/json;charset=ISO-8859-1")
                    .body("{\"success\":false,\"message\":\"Ogiltig förfrågan\"}")
                    .build());

            BadRequestException e = failure(
                    BadRequestException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.details().providerMessage()).isEqualTo("Ogiltig förfrågan");
            assertThat(e.body()).contains("förfrågan");
        }

        @Test
        void aByteOrderMarkIsPassedOver() {
            ses.answer("\uFEFF" + SesServer.customers("{\"id\":\"4022\"}"));

            assertThat(ses.client().customers().get("4022").id()).isEqualTo("4022");
        }
    }

    private static CallListener hears(List<Drift> drift) {
        return new CallListener() {
            @Override
            public void drift(Operation operation, Drift found) {
                drift.add(found);
            }
        };
    }
}
