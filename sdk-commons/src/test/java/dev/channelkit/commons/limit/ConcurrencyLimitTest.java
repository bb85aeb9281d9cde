package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConcurrencyLimitTest {
    private final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    private final ConcurrencyLimit limit = ConcurrencyLimit.of(2, time);

    @Test
    void noMoreThanAllowedHoldAPlaceAtOnce() throws Exception {
        Lease first = reserve();
        Lease second = reserve();
        CompletableFuture<Lease> third = queued(1);

        first.close();
        first.close();
        third.get();
        CompletableFuture<Lease> fourth = queued(1);

        assertThat(fourth).isNotDone();
        second.close();
        fourth.get().close();
    }

    @Test
    void thoseWhoWaitAreServedInTheOrderInWhichTheyCame() throws Exception {
        List<Lease> held = List.of(reserve(), reserve());
        BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
        List<CompletableFuture<Lease>> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            CompletableFuture<Lease> next = queued(i + 1);
            waiting.add(next.whenComplete((lease, failure) -> served.add(number)));
        }

        Lease free = held.get(0);
        for (CompletableFuture<Lease> next : waiting) {
            free.close();
            free = next.get();
        }

        assertThat(served).containsExactly(0, 1, 2, 3);
    }

    @Test
    void patienceEndsByTheClockAndSaysHowLongItWaited() throws Exception {
        reserve();
        reserve();
        CompletableFuture<Lease> third = queued(1);

        time.advance(Duration.ofSeconds(30));

        assertThatThrownBy(third::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(LimitExceededException.class, e -> {
                    assertThat(e.waitNeeded()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(e).hasMessageContaining("2 calls at once");
                });
        assertThat(limit.waiting()).isZero();
    }

    @Test
    void withoutPatienceAFullLimitFailsAtOnce() throws Exception {
        reserve();
        reserve();

        assertThatThrownBy(() -> limit.reserve(new Patience(time, Duration.ZERO, waited -> {})))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void anInterruptedWaiterLeavesTheQueue() throws Exception {
        Lease first = reserve();
        reserve();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        new Thread(() -> {
                    thread.complete(Thread.currentThread());
                    try {
                        reserve();
                    } catch (Throwable e) {
                        failure.complete(e);
                    }
                })
                .start();
        awaitQueue(1);

        thread.get().interrupt();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        assertThat(limit.waiting()).isZero();
        first.close();
        reserve();
    }

    @Test
    void placesTakenBeforeAFailureAreGivenBack() throws Exception {
        RateLimit slow = RateLimit.perSecond(1, time);
        Limit both = new InOrder(List.of(limit, slow));
        Lease first = both.reserve(new Patience(time, Duration.ofSeconds(30), waited -> {}));
        first.sent(0);

        assertThatThrownBy(() -> both.reserve(new Patience(time, Duration.ZERO, waited -> {})))
                .isInstanceOf(LimitExceededException.class);

        reserve();
        first.close();
        reserve();
    }

    @Test
    void whoeverListensToAWaitHoldsNobodyUp() throws Exception {
        Lease first = reserve();
        reserve();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Lease> third = queued(1, waited -> {
            told.countDown();
            awaitUninterrupted(goOn);
        });
        first.close();
        told.await();

        CompletableFuture<Integer> others =
                CompletableFuture.supplyAsync(limit::waiting, task -> new Thread(task).start());

        assertThat(others).succeedsWithin(Duration.ofSeconds(20));
        goOn.countDown();
        third.get();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class})
    void aListenerThatFailsKeepsNoPlace(Class<? extends Throwable> failure) throws Exception {
        Lease first = reserve();
        Lease second = reserve();
        CompletableFuture<Lease> third = queued(1, waited -> sneak(failure));

        first.close();

        assertThatThrownBy(third::get).hasCauseInstanceOf(failure);
        second.close();
        reserve();
        reserve();
    }

    @Test
    void placesTakenBeforeAnErrorAreGivenBack() throws Exception {
        Limit broken = patience -> {
            throw new AssertionError("a test's error");
        };
        Limit both = new InOrder(List.of(limit, broken));

        assertThatThrownBy(() -> both.reserve(patience(waited -> {}))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> both.reserve(patience(waited -> {}))).isInstanceOf(AssertionError.class);

        reserve();
        reserve();
    }

    @Test
    void aLeaseThatCannotBeClosedKeepsNoOtherFromIt() throws Exception {
        Limit broken = patience -> () -> {
            throw new IllegalStateException("a test's failure");
        };
        Limit both = new InOrder(List.of(limit, broken));
        Lease first = both.reserve(patience(waited -> {}));
        Lease second = both.reserve(patience(waited -> {}));

        assertThatThrownBy(first::close).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(second::close).isInstanceOf(IllegalStateException.class);

        reserve();
        reserve();
    }

    private Patience patience(Consumer<Duration> waited) {
        return new Patience(time, Duration.ofSeconds(30), waited);
    }

    private static void sneak(Class<? extends Throwable> failure) {
        if (failure == AssertionError.class) {
            throw new AssertionError("a test's error");
        }
        throw new IllegalStateException("a test's failure");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Lease reserve() throws InterruptedException {
        return limit.reserve(patience(waited -> {}));
    }

    /** Someone who waits, as the n-th in the queue. */
    private CompletableFuture<Lease> queued(int position) {
        return queued(position, waited -> {});
    }

    private CompletableFuture<Lease> queued(int position, Consumer<Duration> waited) {
        CompletableFuture<Lease> lease = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return limit.reserve(patience(waited));
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                task -> new Thread(task).start());
        awaitQueue(position);
        return lease;
    }

    private void awaitQueue(int length) {
        while (limit.waiting() < length) {
            Thread.onSpinWait();
        }
    }
}
