package dev.channelkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark runs once: its setup fails when a peer reads or writes anything else than the reference. */
class BenchmarksTest {
    @ParameterizedTest
    @ValueSource(strings = {"channelkit", "jackson", "gson", "stock"})
    void everyPeerReadsAndWritesTheSamePage(String peer) throws Exception {
        CustomerPageBenchmark benchmark = new CustomerPageBenchmark();
        benchmark.peer = peer;

        benchmark.check();

        assertThat(benchmark.decode()).isNotNull();
        assertThat((byte[]) benchmark.encode()).hasSizeGreaterThan(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channelkit", "jackson", "gson", "stock"})
    void everyPeerReadsAndWritesTheSameReport(String peer) throws Exception {
        CostReportBenchmark benchmark = new CostReportBenchmark();
        benchmark.peer = peer;

        benchmark.check();

        assertThat(benchmark.decode()).isNotNull();
        assertThat((byte[]) benchmark.encode()).hasSizeGreaterThan(300_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channelkit", "jackson-xml"})
    void everyPeerReadsTheSameXml(String peer) throws Exception {
        CustomerPageXmlBenchmark benchmark = new CustomerPageXmlBenchmark();
        benchmark.peer = peer;

        benchmark.check();

        assertThat(benchmark.decode()).isNotNull();
    }

    @Test
    void aPeerThatReadsSomethingElseIsRefused() {
        String page = new String(CustomerPage.json(), StandardCharsets.UTF_8);
        byte[] other = page.replaceFirst("John Doe", "Jane Doe").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Values.checkReading(
                        CustomerPeers.named("channelkit"), other, CustomerPeers.named("jackson"), CustomerPage.json()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 0 decoded");
    }
}
