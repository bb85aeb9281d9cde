package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><body>Log in</body></html>",
                "",
                "   ",
                "{",
                "{\"success\":true,\"data\":",
                "{\"success\":true}",
                "{\"success\":true,\"data\":null}",
                "{\"success\":true,\"data\":[]}",
                "[]",
                "42",
                "{\"success\":true,\"data\":{\"no\":\"text\"}}"
            })
    void aSuccessThatCannotBeReadIsADecodingExceptionOrUnknown(String body) {
        provider.answers(200, body).answers(200, body);

        DecodingException safe = catchThrowableOfType(
                DecodingException.class, () -> provider.call(RetryRule.SAFE).send());
        OutcomeUnknownException never = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> provider.call(RetryRule.NEVER).send());

        assertThat(safe.details().status()).isEqualTo(200);
        assertThat(never)
                .hasCauseInstanceOf(DecodingException.class)
                .hasMessageContaining("look there before sending it again");
        assertThat(never.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(provider.requests()).isEqualTo(2);
    }

    @Test
    void anHtmlPageIsCalledThat() {
        provider.answers(200, "<html>", "Content-Type: text/html");

        assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("an HTML page came where data was due");
    }

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void aDeniedSuccessIsARefusalWhateverTheStatus(RetryRule rule) {
        provider.answers(
                200,
                "{\"success\":false,\"code\":\"E7\",\"message\":\"period is closed\",\"errors\":[{\"field\":\"period\"}]}",
                "X-Request-Id: req-9");

        ProviderErrorException failure = catchThrowableOfType(
                ProviderErrorException.class, () -> provider.call(rule).send());

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure.details().providerCode()).isEqualTo("E7");
        assertThat(failure)
                .hasMessageContaining("period is closed")
                .hasMessageContaining("status 200")
                .hasMessageContaining("request id req-9");
    }

    @Test
    void aDeniedSuccessIsARefusalAlsoWhereNoPayloadIsDue() {
        provider.answers(200, "{\"success\":false,\"message\":\"no\"}");

        assertThatThrownBy(() -> call(Answer.nothing(), RetryRule.NEVER).send())
                .isInstanceOf(ProviderErrorException.class);
    }

    @Test
    void nothingIsReadFromAnEmptyBody() {
        provider.answers(204, "");

        Response<Void> response = call(Answer.nothing(), RetryRule.NEVER).sendForResponse();

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.value()).isNull();
    }

    @Test
    void aListThatIsNotPagedMayBeMissingFromAnEnvelopeButNotFromSomethingElse() {
        provider.answers(200, "{\"success\":true}")
                .answers(200, "{\"success\":true,\"data\":null}")
                .answers(200, "{\"unexpected\":1}");

        assertThat(list().send()).isEmpty();
        assertThat(list().send()).isEmpty();
        assertThatThrownBy(() -> list().send())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("no list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":null}",
                "{\"success\":true,\"data\":{}}",
                "{\"success\":true,\"data\":[]}",
                "{\"success\":true,\"data\":{\"thing\":null}}",
                "{\"success\":true,\"data\":{\"thing\":[]}}",
                "{\"data\":{\"thing\":[],\"total\":0}}"
            })
    void aPageIsEmptyWhereItIsSaidToBe(String body) {
        provider.answers(200, body);

        assertThat(page(Paging.offset("limit", "offset", 10)).strict(true).send())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":true,\"message\":\"maintenance\"}",
                "{\"success\":true,\"data\":{\"things\":[]}}",
                "{\"success\":true,\"data\":{\"things\":[\"x\"]}}"
            })
    void aPageThatIsMissingIsNotTheEndOfTheList(String body) {
        provider.answers(200, body).answers(200, body);

        Call<List<String>> page = page(Paging.offset("limit", "offset", 10));

        assertThatThrownBy(page::send)
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("/data/thing")
                .hasMessageContaining("overlay");
        assertThatThrownBy(page.strict(true)::send).isInstanceOf(DecodingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":{\"things\":[\"secret\"]}}",
                "{\"success\":true,\"data\":{\"things\":\"secret\"}}",
                "{\"success\":true,\"things\":{\"a\":\"secret\"},\"id\":7}"
            })
    void whatStandsBesideAMissingListIsNamedButNotShown(String body) {
        provider.answers(200, body);

        assertThatThrownBy(() -> page(Paging.NONE).send())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("/things")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aRefusalWithADifferentContentStaysARefusal() {
        provider.answers(200, "{\"success\":false,\"data\":{\"reasons\":[\"x\"]}}");

        assertThatThrownBy(() -> page(Paging.NONE).strict(true).send()).isInstanceOf(ProviderErrorException.class);
    }

    @Test
    void oneBareItemIsAListOfOne() {
        provider.answers(200, "{\"success\":true,\"data\":\"alone\"}");

        assertThat(list().send()).containsExactly("alone");
    }

    @Test
    void textIsUtf8WhateverTheHeaderSays() {
        provider.answers(200, "{\"data\":\"Åse Müller – 東京\"}", "Content-Type: application/json; charset=ISO-8859-1");

        assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo("Åse Müller – 東京");
    }

    @Test
    void driftIsToleratedUnlessTheCallIsStrict() {
        provider.answers(200, "{\"success\":true,\"data\":7}").answers(200, "{\"success\":true,\"data\":7}");

        String tolerated = provider.call(RetryRule.NEVER).send();
        DecodingException strict = catchThrowableOfType(
                DecodingException.class,
                () -> provider.call(RetryRule.NEVER).strict(true).send());

        assertThat(tolerated).isEqualTo("7");
        assertThat(strict.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(strict).hasMessageContaining("/data");
    }

    @Test
    void nestingBeyondReasonIsMalformedNotAStackOverflow() {
        provider.answers(200, "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(DecodingException.class);
    }

    @Test
    void anAnswerBeyondTheBoundIsNotReadOn() {
        try (StubbedProvider bounded = StubbedProvider.start(s -> s.maxAnswerBytes(1000))) {
            bounded.answers(200, "x".repeat(1001)).answers(200, "{\"data\":\"" + "x".repeat(989) + "\"}");

            AnswerTooLargeException tooLarge = catchThrowableOfType(
                    AnswerTooLargeException.class,
                    () -> bounded.call(RetryRule.SAFE).send());

            assertThat(tooLarge).hasMessageContaining("1000 bytes").hasMessageContaining("maxAnswerBytes");
            assertThat(bounded.requests()).isEqualTo(1);
            assertThat(bounded.call(RetryRule.SAFE).send()).hasSize(989);
        }
    }

    @Test
    void anEndlessAnswerIsGivenUpAtTheBound() {
        try (StubbedProvider bounded = StubbedProvider.start(s -> s.maxAnswerBytes(100_000))) {
            bounded.server.enqueue(
                    new MockResponse.Builder().body(new Endless()).build());

            ChannelKitException failure = catchThrowableOfType(
                    ChannelKitException.class,
                    () -> bounded.call(RetryRule.NEVER).send());

            assertThat(failure)
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCauseInstanceOf(AnswerTooLargeException.class);
        }
    }

    @Test
    void bytesAndTextAreTakenAsTheyAre() {
        provider.answers(200, "a\u0000b").answers(200, "plain");

        assertThat(call(Answer.bytes(), RetryRule.SAFE).send()).isEqualTo("a\u0000b".getBytes(StandardCharsets.UTF_8));
        assertThat(call(Answer.text(), RetryRule.SAFE).send()).isEqualTo("plain");
    }

    @Test
    void theTagIsKeptByteForByte() {
        provider.answers(200, "{\"data\":\"x\"}", "ETag: W/\"a\\b%20 c\"");

        assertThat(provider.call(RetryRule.SAFE).sendForResponse().etag()).isEqualTo("W/\"a\\b%20 c\"");
    }

    @Test
    void mappingSeesTheWholeResponse() {
        provider.answers(201, "{\"data\":\"x\"}");

        String mapped = provider.call(RetryRule.SAFE)
                .map(response -> response.status() + response.value())
                .send();

        assertThat(mapped).isEqualTo("201x");
    }

    private Call<List<String>> list() {
        return call(Answer.list(Scalars.TEXT), RetryRule.SAFE);
    }

    private Call<List<String>> page(Paging paging) {
        Operation operation = Operation.builder("stub", "listThings", "GET", "/things")
                .retry(RetryRule.SAFE)
                .envelope(StubbedProvider.ENVELOPE.withPayload("/data/thing"))
                .paging(paging)
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
        return provider.transport()
                .call(
                        operation,
                        Answer.list(Scalars.TEXT),
                        CallRequest.of(operation).build());
    }

    private <T> Call<T> call(Answer<T> answer, RetryRule rule) {
        Operation operation = StubbedProvider.operation(rule);
        return provider.transport()
                .call(operation, answer, CallRequest.of(operation).build());
    }

    /** Goes on until nobody listens. */
    private static final class Endless implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] block = new byte[64 * 1024];
            while (true) {
                sink.write(block);
            }
        }
    }
}
