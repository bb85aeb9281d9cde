package dev.channelkit.flows;

import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.sandbox.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** One clock for client and sandbox: whoever waits moves it ahead, so that minutes pass at once. For one thread. */
public final class SandboxTime implements TimeSource {
    private final SandboxClock clock;
    private final Instant start;

    public SandboxTime(SandboxClock clock) {
        this.clock = clock;
        start = clock.instant();
    }

    /** How much has passed. */
    public Duration passed() {
        return Duration.between(start, clock.instant());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return passed().toNanos();
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
        long unused = condition.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
        return nanos - (nanoTime() - before);
    }

    @Override
    public long pause(Condition wake, long nanos) {
        sleep(Duration.ofNanos(nanos));
        return 0;
    }
}
