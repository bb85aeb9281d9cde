package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
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

    private ContractVerdict noRows() throws IOException {
        Path file = directory.resolve("404.yaml");
        Files.writeString(file, "summary: None\nvalue: {error: not_found, message: none}\n");
        Operation operation = Operation.builder("stub", "listThings", "GET", "/things")
                .emptyStatus(404)
                .build();
        return new ContractVerdict(ContractCase.of(operation, client -> null), answer(404), ExampleFile.read(file), Map.of(), Set.of());
    }

    private ContractVerdict verdict(String payload) {
        Operation operation = Operation.builder("stub", "listThings", "GET", "/things")
                .envelope(Envelope.NONE.withPayload(payload))
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
        return new ContractVerdict(ContractCase.of(operation, client -> null), answer(200), example, Map.of(), Set.of());
    }

    private static ContractCase.Answer answer(int status) {
        return new ContractCase.Answer(status, "application/json", null);
    }
}
