package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that there may be. */
class OptionalAnswerTest {
    private static final Operation READ = Operation.builder("stub", "readPlan", "GET", "/plan")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/data", ""))
            .build();

    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "[\"x\"]", "{\"data\":\"x\"}"})
    void isReadWhereItStands(String body) {
        provider.answers(200, body);

        assertThat(read()).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "null", "[]", "{\"data\":null}", "{}", "{\"note\":5}"})
    void isMissingWhereTheAnswerSaysSo(String body) {
        provider.answers(200, body);

        assertThat(read()).isEmpty();
    }

    @Test
    void isMissingWithoutContent() {
        provider.answers(204, "");

        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"plan\":{\"a\":1}}", "true", "<html><body>log in</body></html>"})
    void isNotTakenForMissingWhereSomethingElseCame(String body) {
        provider.answers(200, body, "Content-Type: " + (body.startsWith("<") ? "text/html" : "application/json"));

        assertThatThrownBy(this::read).isInstanceOf(DecodingException.class);
    }

    private Optional<String> read() {
        return provider.transport()
                .call(READ, Answer.optional(Scalars.TEXT), CallRequest.of(READ).build())
                .send();
    }
}
