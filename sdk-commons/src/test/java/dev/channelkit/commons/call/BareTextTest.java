package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id that is the whole answer, in whatever way it comes. */
class BareTextTest {
    private static final String ID = "6f1b1f0e-52a7-4c1f-9a63-0d5f0a1c7e11";
    private static final Operation SUBSCRIBE = Operation.builder("stub", "subscribe", "GET", "/subscriptions")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/id", ""))
            .build();

    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"" + ID + "\"",
                ID,
                " " + ID + "\r\n",
                "{\"id\":\"" + ID + "\"}",
                "{\"id\":\"" + ID + "\",\"at\":1}"
            })
    void isReadAsJsonAsPlainTextAndFromAnObject(String body) {
        provider.answers(200, body);

        assertThat(subscribe()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "{}", "{\"uuid\":\"x\"}", "[]", "<html><body>log in</body></html>"})
    void isNotMadeUpFromAnythingElse(String body) {
        provider.answers(200, body, "Content-Type: " + (body.startsWith("<") ? "text/html" : "application/json"));

        assertThatThrownBy(this::subscribe).isInstanceOf(DecodingException.class);
    }

    @Test
    void aMappedAnswerStaysOne() {
        provider.answers(200, ID);

        assertThat(provider.transport()
                        .call(
                                SUBSCRIBE,
                                Answer.bareText(),
                                CallRequest.of(SUBSCRIBE).build())
                        .map(response -> response.value().length())
                        .send())
                .isEqualTo(36);
    }

    private String subscribe() {
        return provider.transport()
                .call(SUBSCRIBE, Answer.bareText(), CallRequest.of(SUBSCRIBE).build())
                .send();
    }
}
