package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The time of a sandbox that runs faster than the machine's, in another process. */
final class ScaledTime implements TimeSource {
    private final Instant machine;
    private final Instant there;
    private final int scale;

    /**
     * A clock that runs with the sandbox's.
     *
     * @param machine what the machine's clock showed
     * @param there when the sandbox's showed this
     */
    ScaledTime(Instant machine, Instant there, int scale) {
        this.machine = machine;
        this.there = there;
        this.scale = scale;
    }

    @Override
    public Instant now() {
        return there.plus(Duration.between(machine, Instant.now()).multipliedBy(scale));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() * scale;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos() / scale);
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        long before = nanoTime();
        long unused = condition.awaitNanos(nanos / scale + 1);
        return nanos - (nanoTime() - before);
    }
}
