package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * So many requests on the wire at once. A place is free again when the answer has been read, or is known not to come.
 *
 * <p>While nobody waits, places are taken and given back without a lock. Once somebody does, everybody goes through it: see
 * docs/decisions/0058.
 */
public final class ConcurrencyLimit implements Limit {
    /** Above the number of places taken: somebody waits. Set and cleared under the lock; as long as it is set nothing changes without it. */
    private static final long AWAITED = 1L << 32;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private final AtomicLong places = new AtomicLong();
    private final TimeSource time;
    private volatile int most;

    private ConcurrencyLimit(int most, TimeSource time) {
        this.most = most;
        this.time = time;
    }

    /** A limit of its own, shared with nobody; {@link Limits#concurrency} gives one that the clients of a server share. */
    public static ConcurrencyLimit of(int most, TimeSource time) {
        check(most);
        return new ConcurrencyLimit(most, time);
    }

    static void check(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 request must be allowed at once: " + most);
        }
    }

    /** From now on at most so many, if that is fewer; places already taken are kept until they are given back. */
    void tighten(int fewer) {
        lock.lock();
        try {
            most = Math.min(most, fewer);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (isTaken()) {
            return new Place();
        }
        long start;
        lock.lockInterruptibly();
        try {
            if (isTakenOrAwaited()) {
                return new Place();
            }
            start = time.nanoTime();
            queue(patience, start);
        } finally {
            lock.unlock();
        }
        Place place = new Place();
        patience.waited(time.nanoTime() - start, place);
        return place;
    }

    /** Takes a place if there is one for which nobody waits. */
    private boolean isTaken() {
        long now = places.get();
        while (now < most) { // not if awaited, which is more than any number of places
            if (places.compareAndSet(now, now + 1)) {
                return true;
            }
            now = places.get();
        }
        return false;
    }

    /** Takes a place, or makes known that from now on somebody waits for one. */
    private boolean isTakenOrAwaited() {
        while (true) {
            if (isTaken()) {
                return true;
            }
            long now = places.get();
            if (now >= AWAITED || now >= most && places.compareAndSet(now, now | AWAITED)) {
                return false;
            }
        }
    }

    /** How many wait for a place. */
    public int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void queue(Patience patience, long start) throws InterruptedException {
        Waiter waiter = new Waiter(lock.newCondition());
        queue.addLast(waiter);
        boolean placed = false;
        try {
            while (!waiter.served) {
                long left = patience.left();
                if (left <= 0) {
                    throw patience.exceeded(
                            most + (most == 1 ? " call" : " calls") + " at once", time.nanoTime() - start);
                }
                long unused = time.await(waiter.turn, left);
            }
            placed = true;
        } finally {
            if (!placed) {
                giveUp(waiter);
            }
        }
    }

    private void giveUp(Waiter waiter) {
        if (waiter.served) {
            leave();
        } else {
            queue.remove(waiter);
            forgetIfNobodyWaits();
        }
    }

    private void leave() {
        long now = places.get();
        while (now < AWAITED) {
            if (places.compareAndSet(now, now - 1)) {
                return;
            }
            now = places.get();
        }
        lock.lock();
        try {
            handOn();
        } finally {
            lock.unlock();
        }
    }

    /** Hands the place straight to whoever has waited longest, so that nobody can slip in between; unless it is one too many by now. */
    private void handOn() {
        Waiter longest = (int) places.get() > most ? null : queue.pollFirst();
        if (longest == null) {
            long unused = places.decrementAndGet();
        } else {
            longest.served = true;
            longest.turn.signal();
            forgetIfNobodyWaits();
        }
    }

    private void forgetIfNobodyWaits() {
        if (queue.isEmpty()) {
            long unused = places.updateAndGet(now -> now & ~AWAITED);
        }
    }

    private static final class Waiter {
        final Condition turn;
        boolean served;

        Waiter(Condition turn) {
            this.turn = turn;
        }
    }

    private final class Place implements Lease {
        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                leave();
            }
        }
    }
}
