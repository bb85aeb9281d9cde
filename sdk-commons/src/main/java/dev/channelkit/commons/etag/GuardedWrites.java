package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes to things whose versions have tags, so that no update is lost and none is applied twice. One for each client and kind of thing;
 * thread-safe.
 *
 * <p>All writes to one thing wait for one another, first come, first served; different things do not. Whoever has the turn makes its
 * calls on its own thread, so executors with few threads do no harm. A write inside another to the same thing, as from within a
 * {@code change}, is an {@link IllegalStateException}; two that write to each other's thing from within a change wait until their time
 * is over.
 *
 * <p>A write that may or may not have been carried out (time ran out, connection lost, 5xx, unreadable success) is settled by reading
 * the thing. What was intended is there: it succeeded. The version is the one written to, by tag and by value: the same goes out once
 * more, under the same tag, which refuses it should the first arrive after all. Anything else, also after that repeat, is unknown, as is
 * a write that can be followed by no read. A write whose effect does not show in what is read ({@link Intended#doesNotShow}) is never
 * repeated: an equal value proves nothing then, and an equal tag does not where it is a time.
 *
 * <p>That is as good as the tags are. Where two versions can share a tag, as with times of limited precision, nothing is applied twice
 * that {@link Intended} can tell to be there, but an update of another client within the same tick can be lost, and nobody sees it.
 *
 * @param <K> what a thing is known by, with equality by value
 * @param <T> the thing, with equality by value
 */
public final class GuardedWrites<K, T> {
    private final KeyQueue<K, Versioned<T>> queue;
    private final Writer<K, T> writer;
    private final Duration totalTimeout;
    private final int maxTries;
    private final boolean usesAnswers;
    private final TimeSource time;

    private GuardedWrites(Builder<K, T> b) {
        totalTimeout = b.totalTimeout;
        maxTries = b.maxTries;
        usesAnswers = b.usesAnswers;
        time = b.time;
        queue = new KeyQueue<>(time);
        writer = new Writer<>(b.read, b.conflictMeansStale, b.settleTimeout, time);
    }

    /** Starts the settings; {@code read} reads the thing with its tag. */
    public static <K, T> Builder<K, T> builder(GuardedRead<K, T> read) {
        return new Builder<>(read);
    }

    /**
     * Writes to the version that the caller has read. If it is not the version any more, the caller decides what next.
     *
     * <p>Where the answer carries no tag, or no value, the thing is read once more, so what comes back may hold later changes of others.
     *
     * @param from the version to write to
     * @param body what to send
     * @return the new version
     * @throws MissingETagException when {@code from} has no tag
     * @throws PreconditionFailedException when it has changed since; nothing was applied
     * @throws OutcomeUnknownException when nobody can tell whether it was applied; says what was compared
     * @throws VersionUnreadException when it was applied, and reading the new version failed
     */
    public <B> Versioned<T> update(K key, Versioned<T> from, B body, GuardedSend<T, B> send, Intended<T, B> intended) {
        from.etag();
        Deadline total = new Deadline(time, totalTimeout);
        try (KeyQueue<K, Versioned<T>>.Turn turn = queue.enter(key, total.left())) {
            turn.take();
            return leaving(turn, writer.write(new Write<>(key, from, body, send, intended), total));
        }
    }

    /**
     * Reads the thing, changes it and writes it; does so anew for as long as others change it in between. The change is applied once, or
     * not at all, unless the exception says that it is unknown.
     *
     * <p>After a lost answer it counts as applied where {@code intended} finds it, whoever's it is: if the write was never carried out and
     * another client makes an equal change meanwhile, both clients report success and one change is lost. Nothing that is read tells the two
     * apart. Give an {@code intended} that knows this change from every other, by a key of its own, or {@link Intended#cannotTell} where
     * equal changes of several clients have to add up.
     *
     * <p>Where the answer carries no tag, or no value, the thing is read once more, so what comes back may hold later changes of others.
     *
     * @param change what to send, given the thing as it is; null when nothing is to be done, and nothing is sent then. It may be asked
     *     several times; while it runs, other writes to the thing wait
     * @return the new version; the current one when nothing was to be done
     * @throws ContendedException when the thing changed in between each time
     * @throws OutcomeUnknownException when nobody can tell whether it was applied; says what was compared
     * @throws VersionUnreadException when it was applied, and reading the new version failed
     * @throws ReadFailedException when the thing could not be read; nothing was applied
     */
    public <B> Versioned<T> modify(
            K key, Function<? super T, ? extends @Nullable B> change, GuardedSend<T, B> send, Intended<T, B> intended) {
        Deadline total = new Deadline(time, totalTimeout);
        try (KeyQueue<K, Versioned<T>>.Turn turn = queue.enter(key, total.left())) {
            Versioned<T> known = turn.take();
            return leaving(turn, modify(key, known, change, send, intended, total));
        }
    }

    /**
     * Removes the version that the caller has read. That it is gone settles what may or may not have been carried out.
     *
     * @param send removes it; what it gives is not looked at
     * @throws MissingETagException when {@code from} has no tag
     * @throws PreconditionFailedException when it has changed since; it is still there
     * @throws OutcomeUnknownException when nobody can tell whether it was removed, or will be
     */
    public void delete(K key, Versioned<T> from, BiConsumer<ETag, Duration> send) {
        from.etag();
        Deadline total = new Deadline(time, totalTimeout);
        try (KeyQueue<K, Versioned<T>>.Turn turn = queue.enter(key, total.left())) {
            turn.take();
            writer.delete(key, from, send, total);
        }
    }

    /**
     * Does something else to a thing while no write of this client to it is under way. The work must not use {@code update},
     * {@code modify} or {@code delete} of the same thing.
     */
    public <R> R inTurn(K key, Supplier<R> work) {
        Deadline total = new Deadline(time, totalTimeout);
        try (KeyQueue<K, Versioned<T>>.Turn turn = queue.enter(key, total.left())) {
            turn.take();
            return work.get();
        }
    }

    /**
     * The answer to something that was carried out otherwise, such as a creation, with a tag: where it carries none, the thing is read.
     *
     * @throws VersionUnreadException when reading it failed
     */
    public Versioned<T> tagged(K key, Versioned<T> answer) {
        return writer.tagged(key, answer, new Deadline(time, totalTimeout));
    }

    /** How many things are being written to, or waited for. */
    public int busy() {
        return queue.size();
    }

    /** How many writes wait for their turn to write to a thing. */
    public int waiting(K key) {
        return queue.waiting(key);
    }

    private <B> Versioned<T> modify(
            K key,
            @Nullable Versioned<T> known,
            Function<? super T, ? extends @Nullable B> change,
            GuardedSend<T, B> send,
            Intended<T, B> intended,
            Deadline total) {
        long start = time.nanoTime();
        Versioned<T> now = known == null ? writer.read(key, total) : known;
        boolean refusedBefore = false;
        for (int tries = 1; ; tries++) {
            ETag tag = now.etag(); // demanded before the change, which may do work of its own
            B body = change.apply(now.value());
            if (body == null) {
                return now;
            }
            try {
                return writer.write(new Write<>(key, now, body, send, intended), total);
            } catch (PreconditionFailedException | ConflictException e) {
                if (!writer.isStale(e)) {
                    throw e;
                }
                if (tries == maxTries) {
                    throw new ContendedException(tries, refusedBefore, e);
                }
                pause(time.nanoTime() - start, total);
                start = time.nanoTime();
                now = writer.read(key, total);
                refusedBefore = now.hasETag() && now.etag().equals(tag);
                if (refusedBefore && e instanceof ConflictException) {
                    throw e; // not about the tag, then
                }
            }
        }
    }

    /**
     * Waits at random for up to as long as the last try took: two clients that take equally long could otherwise fall into step, and one
     * of them would always come second.
     */
    private void pause(long lastTry, Deadline total) {
        long most = Math.min(lastTry, total.left().toNanos());
        try {
            time.sleep(Duration.ofNanos((long) (ThreadLocalRandom.current().nextDouble() * most)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted between two tries, of which none was applied",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    null,
                    e);
        }
    }

    private Versioned<T> leaving(KeyQueue<K, Versioned<T>>.Turn turn, Versioned<T> result) {
        if (usesAnswers && result.hasETag()) {
            turn.leave(result);
        }
        return result;
    }

    /** Settings; each has a default. */
    public static final class Builder<K, T> {
        private static final Duration LONGEST = Duration.ofDays(365);

        private final GuardedRead<K, T> read;
        private Duration totalTimeout = Duration.ofMinutes(5);
        private @Nullable Duration settleTimeout = Duration.ofSeconds(30);
        private int maxTries = 20;
        private boolean conflictMeansStale;
        private boolean usesAnswers;
        private TimeSource time = TimeSource.system();

        private Builder(GuardedRead<K, T> read) {
            this.read = Objects.requireNonNull(read, "read");
        }

        /** The time for a whole write, waiting for its turn and all its calls included; 5 minutes unless set. */
        public Builder<K, T> totalTimeout(Duration value) {
            totalTimeout = positive(value);
            return this;
        }

        /**
         * The time for finding out what became of a write, on top of the total, since that is what has often run out by then; also for
         * reading the new version where the answer has no tag. 30 seconds unless set.
         */
        public Builder<K, T> settleTimeout(Duration value) {
            settleTimeout = positive(value);
            return this;
        }

        /** Finding out must fit into the total, too: a write whose time has run out stays unknown then. */
        public Builder<K, T> settleWithinTotal() {
            settleTimeout = null;
            return this;
        }

        /**
         * How often {@code modify} sends at most, at least 1; 20 unless set. Where two clients write without a pause, each loses about
         * every second time.
         */
        public Builder<K, T> maxTries(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("at least 1 try must be allowed: " + value);
            }
            maxTries = value;
            return this;
        }

        /** Whether the provider answers a stale tag with 409, which {@code modify} then treats like 412; not so unless set. */
        public Builder<K, T> conflictMeansStale(boolean value) {
            conflictMeansStale = value;
            return this;
        }

        /**
         * Whether {@code modify} may start from the version that the write before it got, if it came while this one waited, in place of
         * reading; not so unless set. It saves half of the calls where only this client writes. Where others write too it lets this one
         * win nearly always, so that they run out of tries; and where answers to writes hold less than those to reads, it must not be set.
         */
        public Builder<K, T> usesAnswers(boolean value) {
            usesAnswers = value;
            return this;
        }

        public Builder<K, T> timeSource(TimeSource value) {
            time = Objects.requireNonNull(value, "time");
            return this;
        }

        public GuardedWrites<K, T> build() {
            return new GuardedWrites<>(this);
        }

        private static Duration positive(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("a timeout is more than zero: " + value);
            }
            return value.compareTo(LONGEST) > 0 ? LONGEST : value;
        }
    }
}
