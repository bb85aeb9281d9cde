package dev.channelkit.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark runs once with each peer: its setup fails when a peer reads or writes anything else than the reference. */
class PagesTest {
    private static final String[] PEERS = {"channelkit", "jackson", "gson", "stock"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ses",
                "ses-plain",
                "ses-offset",
                "siesmart",
                "siesmart-plain",
                "bss",
                "bss-plain",
                "dotdigital",
                "dotdigital-plain",
                "billingplatform",
                "billingplatform-plain",
                "billingplatform-rows"
            })
    void everyPeerReadsTheSamePage(String page) throws Exception {
        for (String peer : PEERS) {
            assertThat(decoded(page, peer)).as(peer).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channelkit", "jackson", "gson"})
    void millisecondsAreReadByAllButTheStockClient(String peer) throws Exception {
        MillisecondPageBenchmark benchmark = new MillisecondPageBenchmark();
        benchmark.peer = peer;

        benchmark.check();

        assertThat(benchmark.decode()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "account-products"})
    void everyPeerWritesTheSameBatch(String batch) throws Exception {
        for (String peer : PEERS) {
            BatchBenchmark benchmark = new BatchBenchmark();
            benchmark.batch = batch;
            benchmark.peer = peer;

            benchmark.check();

            assertThat((byte[]) benchmark.encode()).as(peer).hasSizeGreaterThan(30_000);
        }
    }

    @Test
    void aPageWithoutTimesHasNone() {
        for (String page : new String[] {"ses", "siesmart", "bss", "dotdigital", "billingplatform"}) {
            assertThat(text(page)).containsPattern("T\\d\\d:");
            assertThat(text(page + "-plain")).doesNotContainPattern("T\\d\\d:").hasSizeGreaterThan(15_000);
        }
    }

    @Test
    void aPeerThatReadsSomethingElseIsRefused() {
        Page page = Pages.named("bss");
        Way<?> ours = page.ways().get("channelkit");
        Way<?> shifted = shifted(ours);
        Page other =
                new Page(page.sample(), page.item(), Map.of("gson", page.ways().get("gson"), "other", shifted));

        assertThatThrownBy(() -> other.checked("other", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other reads item 0");
    }

    /** Reads every time an hour later. */
    private static <D> Way<D> shifted(Way<D> way) {
        return new Way<>(
                answer -> way.decode(new String(answer, StandardCharsets.UTF_8)
                        .replace("+02:00", "+01:00")
                        .replace("+03:00", "+02:00")
                        .getBytes(StandardCharsets.UTF_8)),
                way.writing(),
                way.items());
    }

    private static Object decoded(String page, String peer) throws Exception {
        PageBenchmark benchmark = new PageBenchmark();
        benchmark.page = page;
        benchmark.peer = peer;
        benchmark.check();
        return benchmark.decode();
    }

    private static String text(String page) {
        return new String(Pages.named(page).sample(), StandardCharsets.UTF_8);
    }
}
