package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.ReportedFailure;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.oracle.ExampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractVerdictTest {
    @TempDir
    private Path directory;

    private ExampleFile example;

    @BeforeEach
    void write() throws IOException {
        Path file = directory.resolve("200.yaml");
        Files.writeString(file, "summary: Two\nvalue:\n  success: true\n  data:\n    thing: [{id: '1'}, {id: '2'}]\n");
        example = ExampleFile.read(file);
    }

    @Test
    void passesAListWithEveryItem() {
        assertThatCode(() -> verdict("/data/thing").demand(() -> List.of("1", "2")))
                .doesNotThrowAnyException();
    }

    @Test
    void failsAListThatLacksItems() {
        assertThatThrownBy(() -> verdict("/data/thing").demand(List::of))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the items of a 200");
    }

    @Test
    void failsAnOperationThatLooksForItsPayloadWhereNoneIs() {
        assertThatThrownBy(() -> verdict("/data/things").demand(List::of))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/data/things");
    }

    @Test
    void aRefusalThatMeansNoRowsIsAnEmptyList() throws IOException {
        ContractVerdict verdict = noRows();

        assertThatCode(() -> verdict.demand(List::of)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verdict.demand(() -> List.of("1")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what a 404 says of a list");
        assertThatThrownBy(() -> verdict.demand(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
    }

    @Test
    void aSuccessNamedAsAFailureHasToBeAnException() throws IOException {
        Path file = directory.resolve("200-refused.yaml");
        Files.writeString(file, "summary: No\nvalue: {login: {ErrorCode: REFUSED, ErrorText: Wrong}}\n");
        Operation login = Operation.builder("stub", "login", "POST", "/login")
                .envelope(Envelope.NONE.withFailure(
                        new ReportedFailure("/login", "ErrorCode", Set.of("0"), "ErrorText", null, null)))
                .build();
        ExampleFile says = ExampleFile.read(file);
        ContractVerdict refused =
                verdict(login, new Answer(200, "application/json", "examples/login/200-refused.yaml"), says);
        CallDetails details = CallDetails.of(login)
                .status(200)
                .providerError("REFUSED", "Wrong")
                .build();

        assertThatThrownBy(() -> refused.demand(() -> "a value")).isInstanceOf(AssertionError.class);
        assertThatCode(() -> refused.demand(() -> {
                    throw new ProviderErrorException(
                            "refused", new ErrorAnswer(200, Map.of(), "", null), details, null);
                }))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> refused.demand(() -> {
                    throw new ProviderErrorException(
                            "refused",
                            new ErrorAnswer(200, Map.of(), "", null),
                            details.toBuilder().providerError("YES", "Wrong").build(),
                            null);
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aCodeOfADeadCredentialIsNoServerError() throws IOException {
        Path file = directory.resolve("500-session.yaml");
        Files.writeString(file, "summary: Dead\nvalue: {error: INVALID_SESSION_ID}\n");
        Operation read = Operation.builder("stub", "readThing", "GET", "/things")
                .envelope(new Envelope(List.of(""), null, List.of("/error"), List.of(), null, List.of()))
                .build();
        ContractVerdict dead = verdict(
                read, new Answer(500, "application/json", "examples/errors/500-session.yaml"), ExampleFile.read(file));
        CallDetails details = CallDetails.of(read)
                .status(500)
                .providerError("INVALID_SESSION_ID", null)
                .build();
        ErrorAnswer answer = new ErrorAnswer(500, Map.of(), "", null);

        assertThatCode(() -> dead.demand(() -> {
                    throw new AuthenticationException("dead", answer, details, null);
                }))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> dead.demand(() -> {
                    throw new ServerErrorException("failed", answer, details, null);
                }))
                .isInstanceOf(AssertionError.class);
    }

    private ContractVerdict noRows() throws IOException {
        Path file = directory.resolve("404.yaml");
        Files.writeString(file, "summary: None\nvalue: {error: not_found, message: none}\n");
        Operation operation = Operation.builder("stub", "listThings", "GET", "/things")
                .emptyStatus(404)
                .build();
        return verdict(operation, new Answer(404, "application/json", "examples/x/404.yaml"), ExampleFile.read(file));
    }

    private ContractVerdict verdict(String payload) {
        Operation operation = Operation.builder("stub", "listThings", "GET", "/things")
                .envelope(Envelope.NONE.withPayload(payload))
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
        return verdict(operation, new Answer(200, "application/json", "examples/x/200.yaml"), example);
    }

    private static ContractVerdict verdict(Operation operation, Answer answer, ExampleFile says) {
        return new ContractVerdict(
                ContractCase.of(operation, client -> null), answer, says, Map.of(), Set.of("INVALID_SESSION_ID"));
    }
}
