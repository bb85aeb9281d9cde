package dev.channelkit.commons.time;

import dev.channelkit.commons.error.ClientClosedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A clock on which nobody sleeps longer than a client is open; for helpers that wait between their calls. Thread-safe. */
public final class UntilClosed implements TimeSource, AutoCloseable {
    private final TimeSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean closed;

    /** The same time as {@code clock}, which is not closed with this. */
    public UntilClosed(TimeSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }

    /** @throws ClientClosedException when the client is closed before or meanwhile */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long end = clock.nanoTime() + duration.toNanos();
            for (long left = duration.toNanos(); left > 0 && !closed; left = end - clock.nanoTime()) {
                long unused = clock.pause(ended, left);
            }
            if (closed) {
                throw new ClientClosedException();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        return clock.await(condition, nanos);
    }

    @Override
    public long pause(Condition wake, long nanos) throws InterruptedException {
        return clock.pause(wake, nanos);
    }

    /** Ends what sleeps, and lets nobody sleep again. Closing again does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
