package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/**
 * A clock on which nothing really waits, and from one moment on nobody is patient: whoever waits for a place finds at once that there was none. A clock
 * that a test moves meanwhile would be in a race with the call.
 */
final class PatienceOver implements TimeSource {
    private final ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
    private volatile boolean over;

    /** From now on. */
    void isOver() {
        over = true;
    }

    @Override
    public Instant now() {
        return time.now();
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
        if (over) {
            time.advance(Duration.ofNanos(Math.max(0, nanos)));
            return 0;
        }
        return time.await(condition, nanos);
    }

    @Override
    public long pause(Condition wake, long nanos) throws InterruptedException {
        return time.pause(wake, nanos);
    }
}
