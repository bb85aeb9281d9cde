package dev.channelkit.commons.queue.internal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One thread at a time for each key, first come, first served; keys do not wait for one another, and a key that nobody uses is
 * forgotten. One lock guards the whole, held for a few steps only and never while work is done or another lock is taken.
 *
 * @param <K> what is written to, with equality by value
 * @param <V> what one thread may leave for those that already wait behind it
 */
public final class KeyQueue<K, V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Line> lines = new HashMap<>();
    private final TimeSource time;

    public KeyQueue(TimeSource time) {
        this.time = time;
    }

    /**
     * Waits for its turn.
     *
     * @throws CallCancelledException when the thread is interrupted, before or meanwhile; its flag is then set again
     * @throws CallTimeoutException when the turn has not come in time
     * @throws IllegalStateException when this thread has its turn for the key already: it would wait for itself
     */
    public Turn enter(K key, Duration atMost) {
        try {
            lock.lockInterruptibly();
            try {
                return enterLocked(key, atMost.toNanos());
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited behind other writes to the same thing",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    null,
                    e);
        }
    }

    /** How many keys are in use. */
    public int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many threads wait for a key, the one whose turn it is not counted. */
    public int waiting(K key) {
        lock.lock();
        try {
            Line line = lines.get(key);
            return line == null ? 0 : line.waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private Turn enterLocked(K key, long nanos) throws InterruptedException {
        Line line = lines.get(key);
        if (line == null) {
            line = new Line(Thread.currentThread());
            lines.put(key, line);
            return new Turn(key, line, line.gifts);
        }
        if (line.holder == Thread.currentThread()) {
            throw new IllegalStateException(
                    "a write to a thing began inside another write to the same thing, by the same thread");
        }
        long seen = line.gifts;
        await(key, line, nanos);
        return new Turn(key, line, seen);
    }

    private void await(K key, Line line, long nanos) throws InterruptedException {
        Waiter waiter = new Waiter(Thread.currentThread(), lock.newCondition());
        line.waiting.addLast(waiter);
        long end = time.nanoTime() + nanos;
        try {
            while (line.holder != waiter.thread) {
                long left = end - time.nanoTime();
                if (left <= 0) {
                    throw new CallTimeoutException(
                            "the time for the whole write ran out behind other writes to the same thing",
                            Outcome.NOT_SENT,
                            CallDetails.none(),
                            "allow more time, or write to it less often",
                            null);
                }
                long unused = time.await(waiter.turn, left);
            }
        } catch (InterruptedException | RuntimeException e) {
            if (line.holder == waiter.thread) {
                pass(key, line); // its turn came together with the interrupt
            } else {
                line.waiting.remove(waiter);
            }
            throw e;
        }
    }

    /** Hands the turn to whoever has waited longest, so that nobody can slip in between. */
    private void pass(K key, Line line) {
        Waiter next = line.waiting.pollFirst();
        if (next == null) {
            lines.remove(key);
        } else {
            line.holder = next.thread;
            next.turn.signal();
        }
    }

    private final class Line {
        final Deque<Waiter> waiting = new ArrayDeque<>();
        Thread holder;
        long gifts;

        @Nullable V gift;

        Line(Thread holder) {
            this.holder = holder;
        }
    }

    private record Waiter(Thread thread, Condition turn) {}

    /** The right to write; closed when done. */
    public final class Turn implements AutoCloseable {
        private final K key;
        private final Line line;
        private final long seen;

        private Turn(K key, Line line, long seen) {
            this.key = key;
            this.line = line;
            this.seen = seen;
        }

        /** Takes what the thread before left, if it did so after this one had begun to wait; null otherwise. */
        public @Nullable V take() {
            lock.lock();
            try {
                V gift = line.gifts > seen ? line.gift : null;
                line.gift = null;
                return gift;
            } finally {
                lock.unlock();
            }
        }

        /** Leaves something for whoever comes next. */
        public void leave(V value) {
            lock.lock();
            try {
                line.gift = value;
                line.gifts++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                pass(key, line);
            } finally {
                lock.unlock();
            }
        }
    }
}
