package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** The clock of a simulation, which sets it; nothing may wait by it. */
final class VirtualTime implements TimeSource {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    long nanos;

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) {
        throw new AssertionError("a simulation does not sleep");
    }

    @Override
    public long await(Condition condition, long nanos) {
        throw new AssertionError("a simulation does not wait");
    }
}
