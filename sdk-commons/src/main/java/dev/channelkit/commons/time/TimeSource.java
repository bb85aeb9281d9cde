package dev.channelkit.commons.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** What time it is, and how to let some of it pass. Every wait of the SDK goes through one of these. */
public interface TimeSource {

    /** The time of day; may jump when the machine's clock is set. */
    Instant now();

    /** A clock that never jumps, of no particular origin; only differences mean something. */
    long nanoTime();

    /**
     * Waits for {@code duration}; not at all when it is zero or negative.
     *
     * @throws InterruptedException when the thread is interrupted before or meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits on {@code condition}, whose lock the caller holds, for at most {@code nanos}. May return early without cause, as conditions
     * do: ask again in a loop.
     *
     * @return what is left of {@code nanos}; zero or less once they have passed
     * @throws InterruptedException when the thread is interrupted before or meanwhile
     */
    long await(Condition condition, long nanos) throws InterruptedException;

    /**
     * Waits like {@link #await} for a moment that will come by itself, which a signal may bring forward; that method is for a signal, which
     * the end of patience may cut short. Clocks tell them apart when a wait moves them ahead.
     *
     * @return what is left of {@code nanos}; zero or less once they have passed
     * @throws InterruptedException when the thread is interrupted before or meanwhile
     */
    default long pause(Condition wake, long nanos) throws InterruptedException {
        return await(wake, nanos);
    }

    /** The machine's own clock. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
