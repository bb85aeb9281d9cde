package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** So many requests on the wire at once. A place is free again when the answer has been read, or is known not to come. */
public final class ConcurrencyLimit implements Limit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private final TimeSource time;
    private int most;
    private int taken;

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
        long start;
        lock.lockInterruptibly();
        try {
            if (taken < most && queue.isEmpty()) {
                taken++;
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
        }
    }

    /** Hands the place straight to whoever has waited longest, so that nobody can slip in between; unless it is one too many by now. */
    private void leave() {
        Waiter longest = taken > most ? null : queue.pollFirst();
        if (longest == null) {
            taken--;
        } else {
            longest.served = true;
            longest.turn.signal();
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
            if (!open.compareAndSet(true, false)) {
                return;
            }
            lock.lock();
            try {
                leave();
            } finally {
                lock.unlock();
            }
        }
    }
}
