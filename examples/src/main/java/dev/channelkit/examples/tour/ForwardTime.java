package dev.channelkit.examples.tour;

import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.sandbox.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The sandbox's clock for a client: who waits until a moment moves it there, so that minutes pass at once. */
final class ForwardTime implements TimeSource {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(1);

    private final SandboxClock clock;
    private final Instant start;

    ForwardTime(SandboxClock clock) {
        this.clock = clock;
        start = clock.instant();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return Duration.between(start, clock.instant()).toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        if (!duration.isNegative()) {
            clock.advance(duration);
        }
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        long before = nanoTime();
        long unused = condition.awaitNanos(Math.min(nanos, LOOK_AGAIN));
        return nanos - (nanoTime() - before);
    }

    @Override
    public long pause(Condition wake, long nanos) {
        sleep(Duration.ofNanos(nanos));
        return 0;
    }
}
