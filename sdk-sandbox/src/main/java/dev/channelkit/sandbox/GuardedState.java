package dev.channelkit.sandbox;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The lock that guards a provider's state. Whoever takes it finds done what was due until then. Thread-safe. */
final class GuardedState {
    private final ReentrantLock lock = new ReentrantLock();
    private final LateWork late;

    GuardedState(SandboxClock clock) {
        late = new LateWork(clock);
    }

    /** Does some work under the lock. */
    void locked(Runnable work) {
        lock.lock();
        try {
            late.catchUp();
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #locked(Runnable)}, for what comes of it. */
    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            late.catchUp();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Has some work done under the lock, as if at that moment. */
    void later(Instant due, Runnable work) {
        locked(() -> late.add(due, work));
    }

    /** Forgets what is not due yet; under the lock. */
    void forgetLater() {
        late.clear();
    }
}
