package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.ses.model.CustomerCreate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what they should be: each ends in one typed exception, or in what could be read of it. */
class BadAnswersTest {
    /** Something that a server may have put there, and that no text of ours may repeat. */
    private static final String PRIVATE = SesServer.SECRET;

    private static final CustomerCreate JOHN = CustomerCreate.builder()
            .name("John Doe")
            .company("Acme")
            .email("john@example.com")
            .build();

    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class MalformedJson {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " \r\n",
                    "{",
                    "{\"success\":true,",
                    "{\"success\":true}{",
                    "{'success':true}",
                    "{\"success\":tru}",
                    "{\"data\":{\"customer\":[{\"id\":\"1\",}]}}",
                    "[1,2",
                    "NaN",
                    "\"" + PRIVATE + "\"",
                    PRIVATE,
                    "{\"data\":{\"customer\":[{\"id\":\"" + PRIVATE,
                    "\u0000",
                    "{\"data\":{\"customer\":[{\"id\":0x1}]}}"
                })
        void isADecodingExceptionThatQuotesNothing(String body) {
            ses.answer(body);

            DecodingException e = failure(
                    DecodingException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e.details().status()).isEqualTo(200);
            assertThat(e).hasMessageContaining("raw(method, path)");
        }

        @Test
        void afterAWriteLeavesTheOutcomeUnknown() {
            ses.answer("{\"success\":true,");

            OutcomeUnknownException e = failure(
                    OutcomeUnknownException.class,
                    () -> ses.client().customers().create(JOHN));

            assertThat(e).hasCauseInstanceOf(DecodingException.class);
            assertThat(e).hasRootCauseInstanceOf(MalformedInputException.class);
        }

        @Test
        void ofAListIsNotAnEmptyList() {
            ses.answer("{}");

            failure(
                    DecodingException.class,
                    () -> ses.client().customers().list().toList());
        }

        @Test
        void inAnErrorLeavesTheStatusToSpeak() {
            ses.answer(500, "{\"success\":false,\"message\":\"half of i");

            ServerErrorException e = failure(
                    ServerErrorException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.status()).isEqualTo(500);
        }
    }

    @Nested
    class HtmlWhereJsonWasDue {
        private static final String PAGE = "<!DOCTYPE html><html><body>Sign in " + PRIVATE + "</body></html>";

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "text/html; charset=UTF-8", "application/xhtml+xml", "application/json"})
        void inA200IsADecodingException(String contentType) {
            ses.answer(html(200, contentType));

            DecodingException e = failure(
                    DecodingException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.details().status()).isEqualTo(200);
            if (contentType.contains("html")) {
                assertThat(e).hasMessageContaining("an HTML page came where data was due");
            }
        }

        @Test
        void inA502IsAServerErrorThatDoesNotRepeatThePage() {
            ses.answer(html(502, "text/html"));

            ServerErrorException e = failure(
                    ServerErrorException.class, () -> ses.client().customers().get("4022"));

            assertThat(e.getMessage()).contains("status 502").doesNotContain("Sign in");
            assertThat(e.body()).contains("Sign in ***");
        }

        private MockResponse html(int status, String contentType) {
            return new MockResponse.Builder()
                    .code(status)
                    .addHeader("Content-Type", contentType)
                    .body(PAGE)
                    .build();
        }
    }

    @Nested
    class TruncatedBody {

        @Test
        void isATransportExceptionAndReadAgain() {
            for (int i = 0; i < 3; i++) {
                ses.answer(cutShort());
            }

            TransportException e = failure(
                    TransportException.class,
                    () -> ses.open(ses.builder()).customers().get("4022"));

            assertThat(e.details().attempts()).isEqualTo(3);
            assertThat(e).hasMessageContaining("before the whole answer arrived");
            assertThat(ses.requests()).isEqualTo(3);
        }

        @Test
        void isMadeGoodByTheNextAttempt() {
            ses.answer(cutShort()).answer(SesServer.customers("{\"id\":\"4022\"}"));

            assertThat(ses.open(ses.builder()).customers().get("4022").id()).isEqualTo("4022");
        }

        @Test
        void withoutALengthIsMalformed() {
            ses.answer(SesServer.response(200)
                    .body("{\"success\":true,\"data\":{\"customer\":[{\"id\":\"4022\"")
                    .removeHeader("Content-Length")
                    .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());

            failure(DecodingException.class, () -> ses.client().customers().get("4022"));
        }

        private MockResponse cutShort() {
            return SesServer.response(200)
                    .body(SesServer.customers("{\"id\":\"4022\",\"name\":\"" + "x".repeat(5000) + "\"}"))
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build();
        }
    }

    @Nested
    class AnAnswerThatNeverComes {

        @Test
        void endsAReadInATimeout() {
            ses.keepSilent();

            CallTimeoutException e = failure(
                    CallTimeoutException.class, () -> impatient().customers().get("4022"));

            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e).hasMessageContaining("did not come in time");
        }

        @Test
        void leavesTheOutcomeOfAWriteUnknown() {
            ses.keepSilent();

            OutcomeUnknownException e = failure(
                    OutcomeUnknownException.class, () -> impatient().customers().create(JOHN));

            assertThat(e).hasCauseInstanceOf(CallTimeoutException.class);
            assertThat(ses.requests()).isEqualTo(1);
        }

        @Test
        void isBoundedForTheWholeCallWhereItComesInDrops() {
            ses.answer(SesServer.response(200)
                    .body(SesServer.customers("{\"id\":\"4022\"}"))
                    .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                    .build());
            SesClient client = ses.open(ses.builder()
                    .timeSource(TimeSource.system())
                    .retry(RetryPolicy.none())
                    .totalTimeout(Duration.ofSeconds(1)));

            CallTimeoutException e =
                    failure(CallTimeoutException.class, () -> client.customers().get("4022"));

            assertThat(e).hasMessageContaining("the time for the whole call ran out");
        }

        @Test
        void canBeBoundedForOneCall() {
            ses.keepSilent();

            failure(
                    CallTimeoutException.class,
                    () -> ses.client()
                            .customers()
                            .getCall("4022")
                            .answerTimeout(Duration.ofMillis(100))
                            .send());
        }

        private SesClient impatient() {
            return ses.open(ses.builder().retry(RetryPolicy.none()).answerTimeout(Duration.ofSeconds(1)));
        }
    }
}
