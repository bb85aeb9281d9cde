package dev.channelkit.commons.limit;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At most so many requests in any stretch of time of a given length, as the provider sees them arrive. Each request takes a slot, which
 * is free again one window after the request can at the latest have arrived: {@code min(answer seen, sent + spread) + window}; without an
 * answer {@code sent + spread + window}, or, where it counts from its answer, {@code max(given up, sent + spread) + window}. A slot whose
 * request was never sent is free at once. See docs/decisions/0018.
 */
public final class WindowLimit implements Limit {
    /** Bodies above this take several round trips, so that when they have arrived cannot be told from when they were sent. */
    static final long LARGE_BODY = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.limits");

    /** How often to look whether another process has given a slot back. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long AT_ONCE = Long.MIN_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private final Window window;
    private final WindowStore.Access store;
    private final TimeSource time;
    private final DoubleSupplier random;
    private volatile Terms terms;
    private long leases;
    private long nextReady;
    private long firstWakes;
    private boolean storeFails;

    private WindowLimit(Window window, TimeSource time, DoubleSupplier random) {
        this.window = window;
        this.time = time;
        this.random = random;
        terms = Terms.of(window);
        store = window.store().open(window, time);
    }

    /**
     * A limit of its own; {@link Limits#window(Window)} gives one that the clients of a server share.
     *
     * @throws LocalFileException when the window's store cannot be read or written
     */
    public static WindowLimit of(Window window, TimeSource time) {
        return of(window, time, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The same with chance of the caller's making.
     *
     * @param random gives numbers from 0 (inclusive) to 1 (exclusive)
     */
    public static WindowLimit of(Window window, TimeSource time, DoubleSupplier random) {
        return new WindowLimit(window, time, random);
    }

    /** From now on as strict as {@code other}, too; what was taken before is counted. */
    void tighten(Window other) {
        if (!other.store().equals(window.store())) {
            throw new IllegalStateException("clients of one server in this JVM keep its window of " + window.length()
                    + " in different places; give them all the same store, or limit registries of their own");
        }
        lock.lock();
        try {
            Terms before = terms;
            terms = terms.and(Terms.of(other));
            if (terms.usable() < before.usable() && !store.isShared()) { // others may be entitled to what is in a file
                thin();
            }
        } finally {
            lock.unlock();
        }
    }

    private void thin() {
        WindowRecord record = store.take();
        try {
            long now = store.now();
            record.at(now);
            record.thin(now, terms);
        } finally {
            store.giveBack(record);
        }
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        long start;
        Slot slot;
        lock.lockInterruptibly();
        try {
            slot = queue.isEmpty() ? tryTake() : null;
            if (slot != null) {
                return slot;
            }
            start = time.nanoTime();
            slot = queue(patience, start);
        } finally {
            lock.unlock();
        }
        patience.waited(time.nanoTime() - start, slot);
        return slot;
    }

    /** How many wait for a slot. */
    public int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private Slot queue(Patience patience, long start) throws InterruptedException {
        refuseIfLonger(patience, queue.size(), terms.windowAfterSending(0));
        Waiter waiter = new Waiter(lock.newCondition());
        queue.addLast(waiter);
        try {
            while (true) {
                if (queue.peekFirst() == waiter) {
                    Slot slot = tryTake();
                    if (slot != null) {
                        return slot;
                    }
                }
                if (patience.left() <= 0) {
                    throw patience.exceeded(terms.name(), time.nanoTime() - start);
                }
                if (waiter.looksAgain) {
                    waiter.looksAgain = false;
                    refuseIfLonger(patience, positionOf(waiter), 0);
                }
                await(waiter, patience);
            }
        } finally {
            leave(waiter);
        }
    }

    /** Only the first in the queue watches the clock; the others wait until they are first, or out of patience. */
    private void await(Waiter waiter, Patience patience) throws InterruptedException {
        long left = patience.left();
        if (queue.peekFirst() != waiter) {
            long unused = time.await(waiter.turn, left);
            return;
        }
        boolean known = nextReady != WindowRecord.NEVER;
        long wait = known ? nextReady - store.now() : left;
        if (store.isShared()) {
            wait = Math.min(wait, GLANCE);
        }
        firstWakes = nextReady;
        wait = Math.min(Math.max(1, wait), left);
        long unused = known || store.isShared() ? time.pause(waiter.turn, wait) : time.await(waiter.turn, wait);
    }

    private void leave(Waiter waiter) {
        boolean first = queue.peekFirst() == waiter;
        queue.remove(waiter);
        if (first) {
            wakeFirst();
        }
    }

    private void wakeFirst() {
        Waiter first = queue.peekFirst();
        if (first != null) {
            first.turn.signal();
        }
    }

    /** A slot is free earlier than was known. */
    private void freeAt(long moment) {
        if (moment < firstWakes) {
            wakeFirst();
        }
    }

    private int positionOf(Waiter waiter) {
        int position = 0;
        for (Waiter other : queue) {
            if (other == waiter) {
                break;
            }
            position++;
        }
        return position;
    }

    /** Fails at once what could only fail later. */
    private void refuseIfLonger(Patience patience, int ahead, long unknown) throws InterruptedException {
        WindowRecord record = store.takeInterruptibly();
        long wait;
        boolean paused;
        try {
            long now = store.now();
            record.at(now);
            wait = record.readyAt(now, ahead, terms, now + unknown) - now;
            paused = record.isPaused(now);
        } finally {
            store.giveBack(record);
        }
        if (wait > patience.left()) {
            throw patience.exceeded(terms.name() + (paused ? ", which pauses after a 429," : ""), wait);
        }
    }

    /** A slot; null when there is none, and then it is known from when there may be one. */
    private @Nullable Slot tryTake() throws InterruptedException {
        Slot slot = null;
        WindowRecord record = store.takeInterruptibly();
        try {
            long now = store.now();
            record.at(now);
            long by = newLease();
            int number = takeFrom(record, now, by);
            if (number == WindowRecord.NONE) {
                nextReady = record.readyAt(now, 0, terms, WindowRecord.NEVER);
            } else {
                slot = new Slot(number, by);
            }
        } finally {
            store.giveBack(record);
        }
        return slot;
    }

    private int takeFrom(WindowRecord record, long now, long by) {
        long until = store.isShared() ? terms.windowAfterSending(now + WindowRecord.UNSENT) : WindowRecord.NEVER;
        return record.take(now, terms, until, by);
    }

    /** A number that no other lease of the record has; never 0. */
    private long newLease() {
        return store.isShared() ? ThreadLocalRandom.current().nextLong() | 1 : ++leases;
    }

    private static final class Waiter {
        final Condition turn;
        boolean looksAgain;

        Waiter(Condition turn) {
            this.turn = turn;
        }
    }

    /** The place of one request. */
    private final class Slot implements Lease {
        private int number;
        private final long by;
        private long stamp;
        private boolean sent;
        private boolean fromAnswer;
        private volatile boolean settled;

        Slot(int number, long by) {
            this.number = number;
            this.by = by;
        }

        @Override
        public void sent(long bodyBytes) {
            lock.lock();
            try {
                WindowRecord record = store.take();
                try {
                    long now = store.now();
                    record.at(now);
                    fromAnswer = terms.fromAnswer() || bodyBytes < 0 || bodyBytes > LARGE_BODY;
                    long due = fromAnswer ? whileUnanswered(now) : terms.windowAfterSending(now);
                    holdOrRetake(record, now, due);
                    stamp = now;
                    freeAt(due);
                } finally {
                    store.giveBack(record);
                }
                sent = true;
            } finally {
                lock.unlock();
            }
        }

        private long whileUnanswered(long now) {
            return store.isShared() ? terms.windowAfterSending(now + WindowRecord.UNANSWERED) : WindowRecord.NEVER;
        }

        private void holdOrRetake(WindowRecord record, long now, long due) {
            if (record.hold(number, by, due)) {
                return;
            }
            int other = record.take(now, terms, due, by);
            if (other == WindowRecord.NONE) {
                throw new LimitExceededException(
                        "it took so long to connect that its place among " + terms.name() + " lapsed",
                        Duration.ofNanos(record.readyAt(now, 0, terms, terms.windowAfterSending(now)) - now),
                        CallDetails.none(),
                        "try again later",
                        null);
            }
            number = other;
        }

        @Override
        public void answered() {
            if (settled || !sent) {
                return;
            }
            settled = true;
            noted("The answer to a request", () -> {
                long now = store.now();
                if (fromAnswer || now - stamp < terms.spread()) {
                    settle(terms.windowAfter(now));
                }
            });
        }

        @Override
        public void refused(@Nullable Duration retryAfter) {
            noted("A 429", () -> {
                pause(retryAfter);
                for (Waiter waiter : queue) {
                    waiter.looksAgain = true;
                    waiter.turn.signal();
                }
            });
        }

        private void pause(@Nullable Duration retryAfter) {
            WindowRecord record = store.take();
            long pause;
            try {
                long now = store.now();
                record.at(now);
                long before = record.pausedUntil;
                pause = record.refused(now, stamp, retryAfter, window.recovery(), random);
                pause = before == record.pausedUntil ? 0 : pause;
            } finally {
                store.giveBack(record);
            }
            if (pause > 0) {
                LOG.warn(
                        "429 in spite of the limit of {}: all calls pause for {} ms, then go on at half the rate; is the IP address shared?",
                        terms.name(),
                        TimeUnit.NANOSECONDS.toMillis(pause));
            }
        }

        @Override
        public void close() {
            if (settled) {
                return;
            }
            settled = true;
            noted("The end of a request", () -> {
                if (!sent) {
                    settle(AT_ONCE);
                } else if (fromAnswer) {
                    settle(terms.windowAfter(Math.max(store.now(), stamp + terms.spread())));
                }
            });
        }

        /** Notes when the slot is free. */
        private void settle(long due) {
            WindowRecord record = store.take();
            try {
                record.at(store.now());
                if (due == AT_ONCE) {
                    record.free(number, by);
                } else {
                    boolean unused = record.hold(number, by, due);
                }
            } finally {
                store.giveBack(record);
            }
            freeAt(due);
        }

        /**
         * Never fails, as the request has its answer, or none. Where it cannot be noted, the slot stays taken for as long as was noted
         * before, which is never too short.
         */
        private void noted(String what, Runnable note) {
            lock.lock();
            try {
                note.run();
                storeFails = false;
            } catch (RuntimeException e) { // a store may be of the caller's making
                if (!storeFails) {
                    LOG.warn(
                            "{} could not be noted in the store of {}; not logged again until one can",
                            what,
                            terms.name(),
                            e);
                }
                storeFails = true;
            } finally {
                lock.unlock();
            }
        }
    }
}
