package dev.channelkit.benchmarks.limit;

import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.Patience;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A single place that threads hand on to one another: what they take for that whatever a limit does. */
final class BareQueue implements Limit {
    private static final long LONG = 60_000_000_000L;

    private final Deque<Waiter> queue = new ArrayDeque<>();
    private boolean taken;

    @Override
    public Lease reserve(Patience patience) {
        Waiter waiter = joined();
        while (waiter != null && !waiter.served) {
            LockSupport.parkNanos(this, LONG);
        }
        return this::handOn;
    }

    private synchronized @Nullable Waiter joined() {
        if (!taken) {
            taken = true;
            return null;
        }
        Waiter waiter = new Waiter(Thread.currentThread());
        queue.addLast(waiter);
        return waiter;
    }

    private void handOn() {
        Waiter next = next();
        if (next != null) {
            next.served = true;
            LockSupport.unpark(next.thread);
        }
    }

    private synchronized @Nullable Waiter next() {
        taken = !queue.isEmpty();
        return queue.pollFirst();
    }

    private static final class Waiter {
        final Thread thread;
        volatile boolean served;

        Waiter(Thread thread) {
            this.thread = thread;
        }
    }
}
