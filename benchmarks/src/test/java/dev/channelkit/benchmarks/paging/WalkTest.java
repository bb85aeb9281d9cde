package dev.channelkit.benchmarks.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What the walks are judged by can fail. */
class WalkTest {
    @Test
    void aHeapThatStaysWithinItsPartIsFlat() {
        HeapWatch heap = new HeapWatch();
        heap.saw(7_000_000);
        heap.saw(6_000_000);
        heap.saw(7_000_000 + HeapWatch.FLAT);

        assertThat(heap.isFlat()).isTrue();
    }

    @Test
    void oneThatGrewInBetweenIsNotBeItSmallInTheEnd() {
        HeapWatch heap = new HeapWatch();
        heap.saw(7_000_000);
        heap.saw(7_000_001 + HeapWatch.FLAT);
        heap.saw(7_000_000);

        assertThat(heap.isFlat()).isFalse();
    }

    @Test
    void aWalkThatKeepsItsItemsIsNotFlat() throws Exception {
        int records = 10_000;
        WholeWalk walk = new WholeWalk(records);

        try (PageServer server = new PageServer(records, Duration.ZERO)) {
            walk.by(Peers.named("keeping", server.port()));
        }

        assertThat(walk.heap().growth()).isGreaterThan(2 * HeapWatch.FLAT);
        assertThat(walk.heap().isFlat()).isFalse();
    }

    @Test
    void aWalkerThatMissesARecordOrHasOneTwiceIsRefused() {
        OffsetDateTime time = OffsetDateTime.parse("2025-01-10T15:40:02Z");

        assertThatThrownBy(() -> new WholeWalk(100).by(handler -> handler.customer("1000000", BigDecimal.ONE, time)))
                .hasMessage("walked 1 of 100 records");
        assertThatThrownBy(() -> new WholeWalk(100).by(handler -> {
                    handler.customer("1000000", BigDecimal.ONE, time);
                    handler.customer("1000000", BigDecimal.ONE, time);
                }))
                .hasMessage("record 1 came as 1000000");
    }
}
