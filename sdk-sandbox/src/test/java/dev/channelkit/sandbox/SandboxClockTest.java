package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(START);

    @Test
    void runsSoManyTimesAsFastFromTheMachinesTimeOn() {
        SandboxClock clock = new SandboxClock(machine::get, 1000);

        assertThat(clock.instant()).isEqualTo(START);
        machine.set(START.plusMillis(125));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(125));
        assertThat(clock.scale()).isEqualTo(1000);
    }

    @Test
    void goesOnAsFastFromWhereItIsPut() {
        SandboxClock clock = new SandboxClock(machine::get, 10);

        clock.advance(Duration.ofHours(1));
        machine.set(START.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3_610));
        clock.set(Instant.EPOCH);
        machine.set(START.plusSeconds(2));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(10));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void whoWaitsGoesOnWhenTheTimeIsMovedThere() throws Exception {
        SandboxClock clock = new SandboxClock(machine::get);
        CompletableFuture<Instant> woken = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            try {
                clock.await(START.plusSeconds(125));
                woken.complete(clock.instant());
            } catch (InterruptedException e) {
                woken.completeExceptionally(e);
            }
        });
        waiter.start();

        waits(waiter);
        clock.advance(Duration.ofSeconds(124));
        waits(waiter);
        assertThat(woken).isNotDone();
        clock.advance(Duration.ofSeconds(1));

        assertThat(woken.get(60, TimeUnit.SECONDS)).isEqualTo(START.plusSeconds(125));
    }

    @Test
    void whatIsDoneLateIsDoneAsAtItsMomentAndInTheOrderOfTheMoments() {
        SandboxClock clock = new SandboxClock(machine::get);
        LateWork late = new LateWork(clock);
        List<Instant> done = new ArrayList<>();
        late.add(START.plusSeconds(9), () -> done.add(clock.instant()));
        late.add(START.plusSeconds(5), () -> done.add(clock.instant()));
        late.add(START.plusSeconds(60), () -> done.add(clock.instant()));

        machine.set(START.plusSeconds(4));
        late.catchUp();
        assertThat(done).isEmpty();
        machine.set(START.plusSeconds(30));
        late.catchUp();

        assertThat(done).containsExactly(START.plusSeconds(5), START.plusSeconds(9));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    private static void waits(Thread waiter) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime()).as("it does not wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
