package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller passes in stays what it is: a value. */
class InjectionTest {
    private static final Operation READ = Operation.builder(
                    "stub", "readPart", "GET", "/things/{thingId}/parts/{partId}")
            .retry(RetryRule.SAFE)
            .build();

    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void whatIsMissingIsRefusedByName() {
        assertMissing(() -> provider.transport().raw(null, "/x"), "method");
        assertMissing(() -> provider.transport().raw("GET", null), "path");
        assertMissing(() -> provider.transport().raw("GET", "/x").query("q", null), "'q'");
        assertMissing(() -> Body.json(null, Scalars.TEXT), "body");
        assertMissing(() -> Body.form(null, Scalars.TEXT), "body");
        assertMissing(() -> Body.bytes(null, new byte[0]), "media type");
        assertMissing(() -> Given.value("dateRange", null), "dateRange");
    }

    private static void assertMissing(ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "a\\b",
                "../admin",
                "%2e",
                "%2e%2e",
                "%2E%2e%2fadmin",
                ".%2e",
                "%252e%252e",
                "%25252e%25252e",
                "a%2fb",
                "a%5cb",
                "a\r\nX-Evil: 1",
                "a%0d%0aX-Evil: 1",
                "a\u0000b",
                "a%00b",
                "\u0085",
                "%c0%ae%c0%ae",
                "%2525252525252525252e"
            })
    void aValueThatWouldChangeThePathIsRefused(String value) {
        assertThatThrownBy(() -> CallRequest.of(READ).path("thingId", value))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e).hasMessageContaining("thingId").hasMessageContaining("stub readPart GET");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4022|4022",
                "a b+c|a%20b%2Bc",
                "x?y=z#f|x%3Fy%3Dz%23f",
                "100%|100%25",
                "50%25|50%2525",
                "é;..|%C3%A9%3B..",
                "...|...",
                "a..b|a..b",
                "{partId}|%7BpartId%7D"
            })
    void anyOtherValueIsOneSegment(String value, String onTheWire) {
        provider.answers(200, "\"x\"");

        provider.transport()
                .call(
                        READ,
                        Answer.value(Scalars.TEXT),
                        CallRequest.of(READ)
                                .path("thingId", value)
                                .path("partId", "7")
                                .build())
                .send();

        assertThat(provider.nextRequest().getTarget()).isEqualTo("/api/things/" + onTheWire + "/parts/7");
    }

    @Test
    void aValueIsNeverTakenForAnotherParameter() {
        CallRequest request = CallRequest.of(READ)
                .path("thingId", "{partId}")
                .path("partId", "7")
                .build();

        assertThat(request.path()).isEqualTo("/things/%7BpartId%7D/parts/7");
    }

    @Test
    void halfACharacterIsRefusedRatherThanReplaced() {
        String half = "a\uD83D";

        assertRefused(() -> CallRequest.of(READ).path("thingId", half));
        assertRefused(() -> provider.call(RetryRule.SAFE).header("X-Test", half));
        assertRefused(() ->
                provider.transport().raw("GET", "/things").query("q", half).send());
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> CallRequest.of(READ).path("thingId", "1").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("partId is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\u0000b", "a\tb", "a\u007fb", "a\u0085b"})
    void aHeaderValueThatEndsItsLineIsRefused(String value) {
        assertRefused(() -> provider.call(RetryRule.SAFE).header("X-Test", value));
        assertRefused(() -> provider.transport().raw("GET", "/things").header("X-Test", value));
        assertRefused(() -> CallRequest.of(READ).header("X-Test", value));
        assertRefused(() -> provider.builder().header("X-Test", value));
        assertRefused(() -> provider.builder().userAgent(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "X Test", "X-Test:", "X\r\nY", "X-Tést", "Content-Length", "transfer-encoding", "Host"})
    void aHeaderNameThatIsNoneIsRefused(String name) {
        assertRefused(() -> provider.call(RetryRule.SAFE).header(name, "value"));
    }

    @Test
    void aHeaderValueBeyondAsciiGoesOutAsUtf8() {
        provider.answersWith("x");

        provider.call(RetryRule.SAFE).header("If-Match", "\"é\"").send();

        assertThat(provider.nextRequest().getHeaders().get("If-Match")).isEqualTo("\"é\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "things",
                "/things?x=1",
                "/things#f",
                "/../admin",
                "/things/%2e%2e/admin",
                "/a//b",
                "//evil.test/x",
                "/a\\b",
                "/a\r\nb",
                "/%2f%2fevil",
                "/a/./b"
            })
    void aRawPathThatIsMoreThanAPathIsRefused(String path) {
        assertRefused(() -> provider.transport().raw("GET", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "get", "GET /x", "GET\r\n", "PO ST"})
    void aRawMethodThatIsNoneIsRefused(String method) {
        assertRefused(() -> provider.transport().raw(method, "/things"));
    }

    @Test
    void aQueryValueStaysOneValue() {
        provider.answers(200, "x");

        provider.transport()
                .raw("GET", "/things")
                .query("a&b", "1&c=2#\r\n%41+ é")
                .send();

        assertThat(provider.nextRequest().getTarget())
                .isEqualTo("/api/things?a%26b=1%26c%3D2%23%0D%0A%2541%2B%20%C3%A9");
    }

    @Test
    void aFormValueStaysOneValue() {
        provider.answers(200, "x");

        provider.transport()
                .raw("POST", "/things")
                .formBody(QueryParameters.EMPTY.with("a", "1&b=2 é"))
                .send();

        RecordedRequest request = provider.nextRequest();
        assertThat(request.getBody().string(StandardCharsets.UTF_8)).isEqualTo("a=1%26b%3D2%20%C3%A9");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ses.example.com/api",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://example.com",
                "example.com",
                "",
                "https://user:test-secret@example.com",
                "https://user@example.com",
                "https://example.com/api?x=1",
                "https://example.com/api#f",
                "https://example.com\\@evil.test",
                "https://example.com\r\n",
                " https://example.com",
                "https://"
            })
    void aBaseUrlThatIsNotPlainHttpsIsRefused(String url) {
        assertThatThrownBy(() -> Transport.builder("stub").baseUrl(url))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("base URL")
                .hasMessageNotContaining("test-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ses.example.com/api/v1",
                "https://ses.example.com/",
                "http://localhost:8080",
                "http://127.0.0.1/x",
                "http://127.9.9.9",
                "http://[::1]:1234/api"
            })
    void httpsAndLoopbackAreFine(String url) {
        assertThatCode(() -> Transport.builder("stub").baseUrl(url)).doesNotThrowAnyException();
    }

    @Test
    void aBaseUrlWithoutTlsSaysWhatToWrite() {
        assertThatThrownBy(() -> Transport.builder("stub").baseUrl("http://ses.example.com/api"))
                .hasMessageContaining("https://ses.example.com");
    }

    @Test
    void repeatedHeadersOfACallReplaceTheClientsTogether() {
        provider.answersWith("x");

        provider.call(RetryRule.SAFE)
                .header("accept", "text/a")
                .header("Accept", "text/b")
                .send();

        assertThat(provider.nextRequest().getHeaders().values("Accept")).isEqualTo(List.of("text/a", "text/b"));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(InvalidRequestException.class);
    }
}
