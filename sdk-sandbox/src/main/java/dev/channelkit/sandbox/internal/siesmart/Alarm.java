package dev.channelkit.sandbox.internal.siesmart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Rings when something is due that no request asks for, so that callbacks come on time; its daemon thread starts when first set. Thread-safe. */
final class Alarm {
    // what is further away is found by a request, or by another alarm
    private static final Duration FURTHEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor thread;
    private final ReentrantLock lock = new ReentrantLock();
    private Runnable bell = () -> {};
    private @Nullable Instant set;

    Alarm(InstantSource clock) {
        this.clock = clock;
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "sandbox-siesmart-alarm");
            made.setDaemon(true);
            return made;
        });
    }

    void rings(Runnable todo) {
        bell = todo;
    }

    /** Rings at that moment, unless the clock is moved. */
    void set(Instant at) {
        lock.lock();
        try {
            Duration wait = Duration.between(clock.instant(), at);
            if (at.equals(set) || wait.compareTo(FURTHEST) > 0) {
                return;
            }
            set = at;
            thread.schedule(this::ring, Math.max(1, wait.toMillis() + 1), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the sandbox closes
        } finally {
            lock.unlock();
        }
    }

    private void ring() {
        lock.lock();
        try {
            set = null;
        } finally {
            lock.unlock();
        }
        bell.run();
    }

    void close() {
        thread.shutdownNow();
    }
}
