package dev.channelkit.commons.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyQueueTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyQueue<String, String> queue = new KeyQueue<>(TimeSource.system());

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void turnsComeInTheOrderOfAsking() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();

        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                all.add(CompletableFuture.runAsync(() -> enterAndDo("k", () -> order.add(number)), threads));
                awaitWaiting("k", i + 1);
            }
        }
        all.forEach(CompletableFuture::join);

        assertThat(order).isSorted().hasSize(20);
        assertThat(queue.size()).isZero();
    }

    @Test
    void otherKeysDoNotWait() {
        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            CompletableFuture.runAsync(() -> enterAndDo("other", () -> {}), threads)
                    .join();

            assertThat(queue.size()).isEqualTo(1);
        }
        assertThat(queue.size()).isZero();
    }

    @Test
    void anInterruptedThreadLeavesTheQueueAndTheOthersStay() throws Exception {
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> behind;
        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            Thread waiter = new Thread(() -> {
                try {
                    enterAndDo("k", () -> {});
                } catch (Throwable e) {
                    end.set(e);
                }
                flag.set(Thread.currentThread().isInterrupted());
                done.countDown();
            });
            waiter.start();
            awaitWaiting("k", 1);
            behind = CompletableFuture.runAsync(() -> enterAndDo("k", () -> {}), threads);
            awaitWaiting("k", 2);

            waiter.interrupt();
            done.await();

            assertThat(queue.waiting("k")).isEqualTo(1);
        }
        behind.join();

        assertThat(end.get())
                .isInstanceOfSatisfying(
                        CallCancelledException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(flag.get()).isTrue();
        assertThat(queue.size()).isZero();
    }

    @Test
    void anInterruptedThreadGetsNoTurnEvenWhereNobodyIsBefore() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> queue.enter("k", LONG)).isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(queue.size()).isZero();
    }

    @Test
    void aTurnThatDoesNotComeInTimeIsGivenUp() throws Exception {
        ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
        KeyQueue<String, String> timed = new KeyQueue<>(time);

        try (KeyQueue<String, String>.Turn turn = timed.enter("k", LONG)) {
            CompletableFuture<?> waiter =
                    CompletableFuture.runAsync(() -> timed.enter("k", Duration.ofSeconds(9)), threads);
            while (timed.waiting("k") == 0) {
                Thread.onSpinWait();
            }
            time.advance(Duration.ofSeconds(9));

            assertThatThrownBy(waiter::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            CallTimeoutException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(timed.waiting("k")).isZero();
        }
        assertThat(timed.size()).isZero();
    }

    @Test
    void whatIsLeftReachesOnlyThoseWhoWaitedAlready() throws Exception {
        CompletableFuture<String> waited;
        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            waited = CompletableFuture.supplyAsync(this::takeInTurn, threads);
            awaitWaiting("k", 1);
            turn.leave("gift");
        }

        assertThat(waited.join()).isEqualTo("gift");
        assertThat(takeInTurn()).isNull();
    }

    @Test
    void whatWasLeftBeforeOneBeganToWaitIsNotForIt() throws Exception {
        CompletableFuture<String> late;
        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            turn.leave("gift");
            late = CompletableFuture.supplyAsync(this::takeInTurn, threads);
            awaitWaiting("k", 1);
        }

        assertThat(late.join()).isNull();
    }

    private String takeInTurn() {
        try (KeyQueue<String, String>.Turn turn = queue.enter("k", LONG)) {
            return turn.take();
        }
    }

    private void enterAndDo(String key, Runnable work) {
        try (KeyQueue<String, String>.Turn turn = queue.enter(key, LONG)) {
            work.run();
        }
    }

    private void awaitWaiting(String key, int count) {
        while (queue.waiting(key) < count) {
            Thread.onSpinWait();
        }
    }
}
