package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CloudAccountAssignment;
import dev.channelkit.ses.model.CustomerUpdate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of callers that try to become something else than values. */
class InjectionTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class IntoThePath {

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    ".",
                    "..",
                    "../invoices",
                    "4022/../9",
                    "4022/invoices",
                    "..\\invoices",
                    "%2e%2e",
                    "%2E%2e",
                    ".%2e",
                    "%2e",
                    "%252e%252e",
                    "%25252e%25252e",
                    "..%2finvoices",
                    "4022%2f9",
                    "4022%5c9",
                    "4022\r\nX-Injected: 1",
                    "4022%0d%0aX: 1",
                    "4022\u0000",
                    "4022%00",
                    "\t",
                    "%c0%ae%c0%ae"
                })
        void anIdThatIsMoreThanOneSegmentIsRefusedUnsent(String id) {
            SesClient client = ses.client();

            refused(() -> client.customers().get(id));
            refused(() -> client.customers()
                    .update(id, CustomerUpdate.builder().name("x").build()));
            refused(() -> client.invoices().detailed(id));
            refused(() -> client.cloudAccounts()
                    .assignCustomer(
                            id,
                            CloudAccountAssignment.builder()
                                    .id("1")
                                    .customerId("2")
                                    .billingStartDate(LocalDate.EPOCH)
                                    .build()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"..", "../../customers", "aws%2f..", "aws\r\n", ""})
        void anOpenValueIsNoWayRoundIt(String source) {
            refused(() -> ses.client().reports().billing(BillingSource.of(source), YearMonth.of(2025, 1)));
        }

        @ParameterizedTest
        @CsvSource({
            "4022?relations=, 4022%3Frelations%3D",
            "4022#x, 4022%23x",
            "4022;v=1, 4022%3Bv%3D1",
            "40 22, 40%2022",
            "4022&x=1, 4022%26x%3D1",
            "4022%, 4022%25",
            "..., ...",
            "http://evil, ''"
        })
        void whatCanBeEscapedStaysOneSegment(String id, String segment) throws Exception {
            if (segment.isEmpty()) {
                refused(() -> ses.client().customers().get(id));
                return;
            }
            ses.answer(SesServer.customers("{\"id\":\"1\"}"));

            ses.client().customers().get(id);

            assertThat(ses.target()).isEqualTo("/customers/" + segment);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    "customers",
                    "//evil.example.com/x",
                    "/../../admin",
                    "/customers/%2e%2e/x",
                    "/customers?x=1",
                    "/customers#x",
                    "/customers\r\nX: 1",
                    "/a//b",
                    "/a\\b",
                    "https://evil.example.com/",
                    "/%2f",
                    "@evil.example.com/"
                })
        void aRawPathIsHeldToTheSame(String path) {
            refused(() -> ses.client().raw("GET", path).send());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "get", "GET /x", "GET\r\nX: 1", "G-T"})
        void aRawMethodIsAWordInCapitals(String method) {
            refused(() -> ses.client().raw(method, "/customers").send());
        }
    }

    @Nested
    class IntoHeaders {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"a\r\nX-Injected: 1", "a\nb", "a\rb", "a\u0000", "\u007f", "a\u0085b"})
        void aValueWithControlsIsRefused(String value) {
            SesClient client = ses.client();

            refused(() ->
                    client.customers().getCall("4022").header("X-Trace", value).send());
            refused(() ->
                    client.raw("GET", "/customers").header("X-Trace", value).send());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "X Trace",
                    "X-Trace:",
                    "X-Trace\r\nX",
                    "Ö",
                    "Host",
                    "content-length",
                    "Transfer-Encoding"
                })
        void aNameThatIsNoneIsRefused(String name) {
            SesClient client = ses.client();

            refused(() -> client.customers().getCall("4022").header(name, "1").send());
            refused(() -> client.raw("GET", "/customers").header(name, "1").send());
        }

        @Test
        void aContentTypeIsAMediaType() {
            refused(() -> ses.client()
                    .raw("POST", "/x")
                    .body(Body.bytes("text/plain\r\nX: 1", new byte[0]))
                    .send());
        }
    }

    private void refused(ThrowingCallable call) {
        InvalidRequestException e = failure(InvalidRequestException.class, call);

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(e.getMessage()).doesNotContain("\r", "\n", "Injected", "evil");
        assertThat(ses.requests()).isZero();
    }
}
