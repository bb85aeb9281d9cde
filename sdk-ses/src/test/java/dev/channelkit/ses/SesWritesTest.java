package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.RedirectException;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CloudAccountAssignment;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerUpdate;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceGeneration;
import dev.channelkit.ses.model.InvoiceStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesWritesTest {
    private static final InvoiceGeneration JANUARY = InvoiceGeneration.builder()
            .source(BillingSource.AWS)
            .period(YearMonth.of(2025, 1))
            .status(InvoiceStatus.DRAFT)
            .build();

    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class FormBodies {

        @Test
        void aNewCustomerIsSentByteForByte() throws Exception {
            ses.answer(SesServer.customers("{\"id\":\"9\"}"));

            ses.client()
                    .customers()
                    .create(CustomerCreate.builder()
                            .name("Zoë O'Brien + \"Co\"")
                            .company("A&B=C; 100%\r\n😀")
                            .email("zoe+ses@example.com")
                            .build());

            RecordedRequest request = ses.request();
            assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/customers HTTP/1.1");
            assertThat(request.getHeaders().values("Content-Type"))
                    .containsExactly("application/x-www-form-urlencoded");
            assertThat(request.getBody().utf8())
                    .isEqualTo("name=Zo%C3%AB%20O%27Brien%20%2B%20%22Co%22"
                            + "&company=A%26B%3DC%3B%20100%25%0D%0A%F0%9F%98%80"
                            + "&email=zoe%2Bses%40example.com");
        }

        @Test
        void anUpdateSendsWhatWasSetAndNothingElse() throws Exception {
            ses.answer(SesServer.customers("{\"id\":\"4022\"}"));

            ses.client()
                    .customers()
                    .update("4022", CustomerUpdate.builder().company("New AB").build());

            RecordedRequest request = ses.request();
            assertThat(request.getRequestLine()).isEqualTo("PUT /api/v1/customers/4022 HTTP/1.1");
            assertThat(request.getBody().utf8()).isEqualTo("company=New%20AB");
        }

        @Test
        void anAssignmentRepeatsItsIdInCapitals() throws Exception {
            ses.answer("{\"success\":true,\"data\":{\"cloud_account\":[]}}");

            ses.client()
                    .cloudAccounts()
                    .assignCustomer(
                            "71508",
                            CloudAccountAssignment.builder()
                                    .id("71508")
                                    .customerId("4022")
                                    .billingStartDate(LocalDate.of(2025, 1, 1))
                                    .build());

            RecordedRequest request = ses.request();
            assertThat(request.getRequestLine())
                    .isEqualTo("POST /api/v1/cloud-accounts/71508/assign-customer HTTP/1.1");
            assertThat(request.getBody().utf8()).isEqualTo("ID=71508&customerId=4022&billingStartDate=2025-01-01");
        }

        @Test
        void aGenerationHasItsMonthWithALeadingZeroAndItsIdsInOneField() throws Exception {
            ses.answer(SesServer.invoices());

            ses.client()
                    .invoices()
                    .generate(JANUARY.toBuilder()
                            .sendEmails(false)
                            .customers(List.of("4022", "4023"))
                            .build());

            assertThat(ses.request().getBody().utf8())
                    .isEqualTo("source=aws&period=m-01-2025&status=draft&sendEmails=false&customers=4022%2C4023");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "4022, "})
        void anEmptySelectionInvoicesNobodyRatherThanEverybody(String ids) {
            InvoiceGeneration nobody = JANUARY.toBuilder()
                    .customers(ids.isEmpty() ? List.of() : List.of(ids.split(",")))
                    .build();

            InvalidRequestException e = failure(
                    InvalidRequestException.class, () -> ses.client().invoices().generate(nobody));

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(e).hasMessageContaining("\"customers\" of InvoiceGeneration");
            assertThat(ses.requests()).isZero();
        }

        @Test
        void aGenerationWithoutItsStatusIsNotEvenBuilt() {
            InvoiceGeneration.Builder incomplete =
                    InvoiceGeneration.builder().source(BillingSource.AWS).period(YearMonth.of(2025, 1));

            assertThatThrownBy(incomplete::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("status");
        }
    }

    @Nested
    class GenerationIsSentOnce {

        @ParameterizedTest
        @MethodSource("dev.channelkit.ses.SesWritesTest#ambiguousEndings")
        void andItsOutcomeIsUnknownAfter(MockResponse ending) throws Exception {
            ses.answer(ending).answer(SesServer.invoices());
            SesClient client =
                    ses.open(ses.builder().answerTimeout(Duration.ofSeconds(1)).maxAnswerBytes(1000));

            OutcomeUnknownException e = failure(
                    OutcomeUnknownException.class, () -> client.invoices().generate(JANUARY));

            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e.details().operationId()).isEqualTo("generateInvoices");
            assertThat(e.details().attempts()).isEqualTo(1);
            assertThat(e).hasMessageContaining("look there before sending it again");
            // whoever hangs up while a request arrives counts it later than the client sees that
            assertThat(ses.request().getMethod()).isEqualTo("POST");
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void andNotToWhereARedirectPoints() {
            ses.answer(SesServer.response(307)
                            .addHeader("Location", "/api/v1/invoices/generate")
                            .build())
                    .answer(SesServer.invoices());

            RedirectException e = failure(
                    RedirectException.class,
                    () -> ses.open(ses.builder()).invoices().generate(JANUARY));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void andARefusalStands() {
            ses.answer(400, "{\"success\":false,\"message\":\"no\"}").answer(SesServer.invoices());

            BadRequestException e = failure(
                    BadRequestException.class,
                    () -> ses.open(ses.builder()).invoices().generate(JANUARY));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void unlessItWasRefusedUnreadForComingTooFast() {
            ses.answer(SesServer.response(429).addHeader("Retry-After", "7").build())
                    .answer(SesServer.invoices("{\"id\":\"90001\"}"));

            List<Invoice> created = ses.open(ses.builder()).invoices().generate(JANUARY);

            assertThat(created).extracting(Invoice::id).containsExactly("90001");
            assertThat(ses.time().sleeps()).containsExactly(Duration.ofSeconds(7));
        }

        @Test
        void andComingTooFastForTooLongIsARefusal() {
            for (int i = 0; i < 3; i++) {
                ses.answer(429, "{\"success\":false}");
            }

            RateLimitedException e = failure(
                    RateLimitedException.class,
                    () -> ses.open(ses.builder()).invoices().generate(JANUARY));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(ses.requests()).isEqualTo(3);
        }
    }

    static Stream<Named<MockResponse>> ambiguousEndings() {
        String done = SesServer.invoices("{\"id\":\"90001\"}");
        return Stream.of(
                Named.of(
                        "500",
                        SesServer.response(500).body("{\"success\":false}").build()),
                Named.of("502 with a page", html(502)),
                Named.of(
                        "503 that asks to come again at once",
                        SesServer.response(503).addHeader("Retry-After", "0").build()),
                Named.of("504", SesServer.response(504).build()),
                Named.of("408", SesServer.response(408).build()),
                Named.of(
                        "a reset",
                        SesServer.response(200)
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                Named.of(
                        "a reset before the body was read",
                        SesServer.response(200)
                                .onRequestBody(new SocketEffect.CloseSocket())
                                .build()),
                Named.of(
                        "an answer cut short",
                        SesServer.response(200)
                                .body(done)
                                .onResponseBody(new SocketEffect.CloseSocket())
                                .build()),
                Named.of(
                        "silence",
                        SesServer.response(200)
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()),
                Named.of("a 200 without anything in it", SesServer.response(200).build()),
                Named.of("a 200 with a page", html(200)),
                Named.of(
                        "a 200 with half of its JSON",
                        SesServer.response(200).body(done.substring(0, 40)).build()),
                Named.of(
                        "a 200 that is too large",
                        SesServer.response(200).body(" ".repeat(2000) + done).build()));
    }

    private static MockResponse html(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body("<html><body>Try again later</body></html>")
                .build();
    }
}
