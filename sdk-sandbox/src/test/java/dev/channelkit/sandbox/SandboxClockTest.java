package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Instant> woken = CompletableFuture.supplyAsync(() -> {
            waits.countDown();
            try {
                clock.await(START.plusSeconds(125));
                return clock.instant();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        waits.await();
        clock.advance(Duration.ofSeconds(124));
        assertThat(woken).isNotDone();
        clock.advance(Duration.ofSeconds(1));

        assertThat(woken.get(10, TimeUnit.SECONDS)).isEqualTo(START.plusSeconds(125));
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
}
