package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Carries out one write whose turn it is, and finds out what became of it. */
final class Writer<K, T> {
    private final GuardedRead<K, T> read;
    private final boolean conflictMeansStale;
    private final @Nullable Duration settleTimeout;
    private final TimeSource time;

    /**
     * How to write.
     *
     * @param conflictMeansStale whether a 409 means what a 412 does
     * @param settleTimeout the time for finding out, on top of the total; null when it must fit into that
     */
    Writer(GuardedRead<K, T> read, boolean conflictMeansStale, @Nullable Duration settleTimeout, TimeSource time) {
        this.read = read;
        this.conflictMeansStale = conflictMeansStale;
        this.settleTimeout = settleTimeout;
        this.time = time;
    }

    /** Reads before anything is sent. */
    Versioned<T> read(K key, Deadline total) {
        try {
            return read.read(key, total.left());
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("it could not be read, so nothing was changed", e);
        }
    }

    /**
     * Sends a write, and settles it where that leaves open what became of it.
     *
     * @return the new version, read where the answer has no tag
     */
    <B> Versioned<T> write(Write<K, T, B> write, Deadline total) {
        @Nullable Versioned<T> answer;
        try {
            answer = write.send(total);
        } catch (ChannelKitException e) {
            if (!isAmbiguous(e)) {
                throw e;
            }
            return settle(write, e, total);
        }
        return written(write.key(), answer, afterwards(total));
    }

    /** What was carried out otherwise, read where its answer has no tag. */
    Versioned<T> tagged(K key, Versioned<T> answer, Deadline total) {
        return written(key, answer, afterwards(total));
    }

    /** It has been carried out: whatever happens from here on must not look as if it had not. */
    private Versioned<T> written(K key, @Nullable Versioned<T> answer, Deadline deadline) {
        if (answer != null && answer.hasETag()) {
            return answer;
        }
        try {
            return read.read(key, deadline.left());
        } catch (RuntimeException e) {
            throw new VersionUnreadException(answer == null ? null : answer.value(), e);
        }
    }

    private <B> Versioned<T> settle(Write<K, T, B> write, ChannelKitException lost, Deadline total) {
        Deadline deadline = afterwards(total);
        Settling<Versioned<T>, Versioned<T>> settling = new Settling<>(
                () -> read.read(write.key(), deadline.left()),
                write::isThere,
                write::isUntouched,
                write::difference,
                this::isStale);
        return settling.settle(lost, () -> written(write.key(), write.send(deadline), deadline), now -> now);
    }

    /** Removes a version, and settles that where it leaves open what became of it. */
    void delete(K key, Versioned<T> from, BiConsumer<ETag, Duration> send, Deadline total) {
        try {
            send.accept(from.etag(), total.left());
        } catch (ChannelKitException e) {
            if (!isAmbiguous(e)) {
                throw e;
            }
            settleDelete(key, from, send, e, total);
        }
    }

    private void settleDelete(
            K key, Versioned<T> from, BiConsumer<ETag, Duration> send, ChannelKitException lost, Deadline total) {
        Deadline deadline = afterwards(total);
        Settling<Optional<Versioned<T>>, Boolean> settling = new Settling<>(
                () -> ifThere(key, deadline),
                Optional::isEmpty,
                Optional.of(from)::equals,
                now -> "it is there",
                e -> isStale(e) || e instanceof NotFoundException);
        settling.settle(
                lost,
                () -> {
                    send.accept(from.etag(), deadline.left());
                    return true;
                },
                gone -> true);
    }

    private Optional<Versioned<T>> ifThere(K key, Deadline deadline) {
        try {
            return Optional.of(read.read(key, deadline.left()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Deadline afterwards(Deadline total) {
        return settleTimeout == null ? total : new Deadline(time, settleTimeout);
    }

    /** Whether that refusal means that the tag is another by now. */
    boolean isStale(ChannelKitException e) {
        return e instanceof PreconditionFailedException failed
                        && failed.reason() == PreconditionFailedException.Reason.STALE
                || conflictMeansStale && e instanceof ConflictException;
    }

    static boolean isAmbiguous(ChannelKitException e) {
        return e instanceof OutcomeUnknownException || e.outcome() == Outcome.UNKNOWN;
    }
}
