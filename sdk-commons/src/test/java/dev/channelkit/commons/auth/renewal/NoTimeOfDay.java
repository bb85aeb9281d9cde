package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** A clock without a time of day: whoever does not ask for it cannot be led astray when it jumps. */
record NoTimeOfDay(TimeSource time) implements TimeSource {

    @Override
    public Instant now() {
        throw new AssertionError("the time of day jumps, and is not to be asked for here");
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        time.sleep(duration);
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        return time.await(condition, nanos);
    }
}
