package dev.channelkit.flows.ses;

import static dev.channelkit.flows.ses.Client.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceGeneration;
import dev.channelkit.ses.model.InvoiceStatus;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong on the way, and what the client makes of it. */
@ExtendWith(SandboxExtension.class)
class FaultsTest {
    private static final InvoiceGeneration JULY = InvoiceGeneration.builder()
            .source(BillingSource.AWS)
            .period(YearMonth.of(2025, 7))
            .status(InvoiceStatus.DRAFT)
            .build();

    private final ManualTime time = Client.time();
    private SesClient client;

    @BeforeEach
    void open(SesSandbox ses) {
        client = Client.builder(ses, time).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aCreationWhoseAnswerIsLostIsUnknownAndSentOnceAlthoughItWorked(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1));

        OutcomeUnknownException e = failure(
                ses, OutcomeUnknownException.class, () -> client.customers().create(Client.ZOE));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        sandbox.received().operation("createCustomer").assertCount(1);
        assertThat(created()).hasSize(1);
    }

    @Test
    void aCreationThatNeverArrivedIsUnknownAllTheSame(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.reset().on("createCustomer").times(1));

        failure(ses, OutcomeUnknownException.class, () -> client.customers().create(Client.ZOE));

        sandbox.received().operation("createCustomer").assertCount(1);
        assertThat(created()).isEmpty();
    }

    @Test
    void aReadWhoseConnectionIsLostIsSentAgain(Sandbox sandbox) {
        sandbox.fault(Fault.reset().on("getCustomer").times(1));
        sandbox.fault(Fault.close().on("getCustomer").times(1));

        Customer customer = client.customers().get("101");

        assertThat(customer.id()).isEqualTo("101");
        sandbox.received().operation("getCustomer").assertCount(3);
    }

    @Test
    void aReadThatKeepsFailingEndsAfterThreeAttempts(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.status(503));

        ServerErrorException e = failure(
                ses, ServerErrorException.class, () -> client.customers().get("101"));

        assertThat(e.details().attempts()).isEqualTo(3);
        sandbox.received().assertCount(3);
        assertThat(time.sleeps()).hasSize(2);
    }

    @Test
    void aGenerationIsOneRequestAlsoWhereTheServerAsksToComeAgainAtOnce(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.status(503).header("Retry-After", "0").on("generateInvoices"));

        failure(ses, OutcomeUnknownException.class, () -> client.invoices().generate(JULY));

        sandbox.received().operation("generateInvoices").assertCount(1);
        assertThat(invoicesOfJuly()).isEmpty();
    }

    @Test
    void aGenerationWhoseAnswerIsCutShortIsOneRequestAndDone(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.truncatedBody().on("generateInvoices"));

        failure(ses, OutcomeUnknownException.class, () -> client.invoices().generate(JULY));

        sandbox.received().operation("generateInvoices").assertCount(1);
        assertThat(invoicesOfJuly()).isNotEmpty();
    }

    @Test
    void aPageThatIsCutShortIsReadAgainAndNothingIsLostOrRepeated(Sandbox sandbox) {
        List<String> all = ids();
        sandbox.fault(Fault.truncatedBody().on("listCustomers").nth(3));

        List<String> again = ids();

        assertThat(again).containsExactlyElementsOf(all);
        assertThat(new HashSet<>(again)).hasSameSizeAs(again);
    }

    @Test
    void aCreationThatCameTooFastIsSentAgainWhenTheServerSaysAndDoneOnce(Sandbox sandbox) {
        sandbox.fault(Fault.status(429)
                .header("Retry-After", "17")
                .on("createCustomer")
                .times(1));

        Customer customer = client.customers().create(Client.ZOE);

        sandbox.received().operation("createCustomer").assertCount(2);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(17));
        assertThat(created()).extracting(Customer::id).containsExactly(customer.id());
    }

    @Test
    void silenceEndsAReadInATimeout(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.hang());

        CallTimeoutException e = failure(
                ses,
                CallTimeoutException.class,
                () -> client.customers()
                        .getCall("101")
                        .answerTimeout(Duration.ofMillis(100))
                        .send());

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void silenceLeavesAWriteUnknown(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.hang().afterApplying().on("createCustomer"));

        OutcomeUnknownException e = failure(
                ses,
                OutcomeUnknownException.class,
                () -> client.customers()
                        .createCall(Client.ZOE)
                        .answerTimeout(Duration.ofSeconds(
                                2)) // so that the sandbox has it by then, however busy the machine is
                        .send());

        assertThat(e).hasCauseInstanceOf(CallTimeoutException.class);
        sandbox.received().operation("createCustomer").assertCount(1);
        assertThat(created()).hasSize(1);
    }

    @Test
    void aPageOfAProxyIsAServerError(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.htmlPage());

        ServerErrorException e = failure(
                ses, ServerErrorException.class, () -> client.customers().get("101"));

        assertThat(e.status()).isEqualTo(502);
        assertThat(e.getMessage()).doesNotContain("<h1>");
        assertThat(e.body()).contains("<h1>502</h1>");
    }

    @Test
    void aPageWithA200CannotBeRead(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.htmlPage().withStatus(200));

        failure(ses, DecodingException.class, () -> client.customers().get("101"));
        failure(ses, OutcomeUnknownException.class, () -> client.customers().create(Client.ZOE));

        sandbox.received().assertCount(2);
    }

    @Test
    void jsonThatBreaksOffCannotBeRead(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.malformedJson());

        failure(ses, DecodingException.class, () -> client.customers().list().toList());
    }

    @Test
    void aRefusalInsideA200IsARefusal(Sandbox sandbox, SesSandbox ses) {
        sandbox.fault(Fault.successFalse("Not today").on("createCustomer"));

        ProviderErrorException e = failure(
                ses, ProviderErrorException.class, () -> client.customers().create(Client.ZOE));

        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(e).hasMessageContaining("\"Not today\"");
        assertThat(created()).isEmpty();
    }

    @Test
    void aWrongContentTypeDoesNotMatterWhereTheContentIsRight(Sandbox sandbox) {
        sandbox.fault(Fault.contentType("text/html; charset=ISO-8859-1"));

        assertThat(client.customers().list(q -> q.filter(CustomerFields.NAME.is("Zoë 😀 Smith"))))
                .extracting(Customer::company)
                .containsExactly("Emoji 🚀 AB");
    }

    private List<String> ids() {
        return client.customers().list().stream().map(Customer::id).toList();
    }

    private List<Customer> created() {
        return client.customers()
                .list(q -> q.filter(CustomerFields.EMAIL.is(Client.ZOE.email())))
                .toList();
    }

    private List<Invoice> invoicesOfJuly() {
        return client.invoices()
                .list(q -> q.filter(InvoiceFields.BILLING_START_DATE.is(
                        YearMonth.of(2025, 7).atDay(1))))
                .toList();
    }
}
