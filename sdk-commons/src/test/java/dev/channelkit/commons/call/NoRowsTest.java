package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal that means an empty list, and those that do not. */
class NoRowsTest {
    private static final Envelope ENVELOPE =
            new Envelope(List.of("/rows"), null, List.of("/error"), List.of("/message"), "/errors", List.of());

    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"not_found\",\"message\":\"No records were found.\"}",
                "{\"error\":\"not_found\",\"errors\":[\"nothing\"]}",
                "{\"rows\":[]}",
                "{\"rows\":null}",
                "{}",
                "[]",
                " null\n"
            })
    void theProvidersOwnWordsAndEmptyJsonMeanNoRows(String body) {
        provider.answers(404, body, "Content-Type: application/json");

        Response<List<String>> response = call(404).sendForResponse();
        assertThat(response.value()).isEmpty();
        assertThat(response.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>404</body></html>",
                "",
                "   ",
                "not found",
                "{\"message\":\"Not Found\"}",
                "{\"error\":\"Not Found\",\"path\":\"/x\"}",
                "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"status\":404,\"error\":\"Not Found\",\"message\":\"No message available\",\"path\":\"/x\"}",
                "{\"rows\":[\"1\"]}",
                "{\"status\":404}",
                "{\"error\":\"cut"
            })
    void whatOthersSayDoesNot(String body) {
        provider.answers(404, body, "Content-Type: application/json");

        assertThatThrownBy(() -> call(404).send()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageOfHtmlDoesNot() {
        provider.answers(404, "<html><body>404</body></html>", "Content-Type: text/html");

        assertThatThrownBy(() -> call(404).send()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherStatusDoesNot() {
        provider.answers(400, "{\"error\":\"not_found\",\"message\":\"none\"}");

        assertThatThrownBy(() -> call(404).send()).isInstanceOf(ResponseException.class);
    }

    @Test
    void anOperationWithoutSuchAStatusDoesNot() {
        provider.answers(404, "{}");

        assertThatThrownBy(() -> call(0).send()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoAsksStrictlyGetsTheRefusalWithItsWords() {
        provider.answers(404, "{\"error\":\"not_found\",\"message\":\"No records were found.\"}");

        assertThatThrownBy(() -> call(404).strictNotFound().send())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("No records were found.");
    }

    @Test
    void theWordsStandInTheLogForWhoeverMisspeltAnEntity() {
        PrintStream stderr = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setProperty("org.slf4j.simpleLogger.log.dev.channelkit.nothing", "info");
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        provider.answers(404, "{\"error\":\"not_found\",\"message\":\"There is no entity ACOUNT.\"}");
        try (Transport told = Transport.builder("nothing")
                .baseUrl(provider.server.url("/api").toString())
                .build()) {
            Operation list = list(404);
            List<String> none = told.call(
                            list,
                            Answer.list(Scalars.TEXT),
                            CallRequest.of(list).build())
                    .send();
            assertThat(none).isEmpty();
        } finally {
            System.setErr(stderr);
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("listThings answered 404 (There is no entity ACOUNT.), taken for an empty list");
    }

    @Test
    void aRefusalThatIsNoneKeepsItsWords() {
        provider.answers(404, "{\"message\":\"Not Found\"}");

        assertThatThrownBy(() -> call(404).send()).hasMessageContaining("Not Found");
    }

    private static Operation list(int emptyStatus) {
        return Operation.builder("stub", "listThings", "GET", "/things")
                .retry(RetryRule.SAFE)
                .envelope(ENVELOPE)
                .emptyStatus(emptyStatus)
                .build();
    }

    private Call<List<String>> call(int emptyStatus) {
        Operation list = list(emptyStatus);
        return provider.transport()
                .call(list, Answer.list(Scalars.TEXT), CallRequest.of(list).build());
    }
}
