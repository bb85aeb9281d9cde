package dev.channelkit.commons.etag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedWritesThreadsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Shelf shelf = new Shelf().with("k").with("other");

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorOfOneThreadIsEnough() {
        GuardedWrites<String, List<String>> writes =
                GuardedWrites.builder(shelf::read).build();
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            List<CompletableFuture<?>> all = new ArrayList<>();
            writes.inTurn("k", () -> {
                for (int i = 0; i < 5; i++) {
                    String word = "async" + i;
                    all.add(CompletableFuture.supplyAsync(() -> add(writes, "k", word), one));
                    all.add(CompletableFuture.supplyAsync(() -> add(writes, "k", "by itself" + word), threads));
                }
                while (writes.waiting("k") < 6) {
                    Thread.onSpinWait();
                }
                return true;
            });
            all.forEach(CompletableFuture::join);
        } finally {
            one.shutdownNow();
        }

        assertThat(shelf.words("k")).hasSize(10);
        assertThat(writes.busy()).isZero();
    }

    @Test
    void aWriteDoesNotWaitForAnotherThing() {
        GuardedWrites<String, List<String>> writes =
                GuardedWrites.builder(shelf::read).build();

        writes.inTurn(
                "k",
                () -> CompletableFuture.supplyAsync(() -> add(writes, "other", "a"), threads)
                        .join());

        assertThat(shelf.words("other")).containsExactly("a");
    }

    @Test
    void aModifyMayStartFromWhatTheWriteBeforeItGot() {
        GuardedWrites<String, List<String>> writes =
                GuardedWrites.builder(shelf::read).usesAnswers(true).build();
        List<CompletableFuture<?>> all = new ArrayList<>();

        writes.modify(
                "k",
                now -> {
                    IntStream.range(0, 5)
                            .forEach(i ->
                                    all.add(CompletableFuture.supplyAsync(() -> add(writes, "k", "w" + i), threads)));
                    while (writes.waiting("k") < 5) {
                        Thread.onSpinWait();
                    }
                    return "first";
                },
                (tag, word, left) -> shelf.add("k", tag, word),
                Intended.cannotTell());
        all.forEach(CompletableFuture::join);
        assertThat(shelf.reads()).isEqualTo(1);

        add(writes, "k", "later");
        assertThat(shelf.reads()).isEqualTo(2);
        assertThat(shelf.words("k")).hasSize(7);
    }

    private Versioned<List<String>> add(GuardedWrites<String, List<String>> writes, String key, String word) {
        return writes.modify(
                key, now -> word, (tag, w, left) -> shelf.add(key, tag, w), (before, w, now) -> now.contains(w));
    }
}
