package dev.channelkit.commons.batch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a batch goes about it. Immutable: the methods that change something give other options. */
public final class BatchOptions {
    private static final Duration LONGEST = Duration.ofDays(365); // beyond it nanoseconds overflow, some day
    private static final BatchOptions STANDARD =
            new BatchOptions(200, 5_000_000, false, 3, null, progress -> {}, false, null);

    private final int chunk;
    private final long maxBytes;
    private final boolean stopOnFailure;
    private final int failedChunks;
    private final @Nullable Duration stopAfter;
    private final Consumer<? super BatchProgress> listener;
    private final boolean repeats;
    private final @Nullable Duration leavesWithin;

    private BatchOptions(
            int chunk,
            long maxBytes,
            boolean stopOnFailure,
            int failedChunks,
            @Nullable Duration stopAfter,
            Consumer<? super BatchProgress> listener,
            boolean repeats,
            @Nullable Duration leavesWithin) {
        this.chunk = chunk;
        this.maxBytes = maxBytes;
        this.stopOnFailure = stopOnFailure;
        this.failedChunks = failedChunks;
        this.stopAfter = stopAfter;
        this.listener = listener;
        this.repeats = repeats;
        this.leavesWithin = leavesWithin;
    }

    /**
     * Calls of up to 200 records and 5,000,000 bytes, until all are sent or three calls in a row have failed whole; nothing is sent twice.
     */
    public static BatchOptions standard() {
        return STANDARD;
    }

    /** At most this many records in one call; 1 or more, 200 by default. */
    public BatchOptions chunk(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("a call carries at least 1 record: " + records);
        }
        return new BatchOptions(
                records, maxBytes, stopOnFailure, failedChunks, stopAfter, listener, repeats, leavesWithin);
    }

    /**
     * At most this many bytes in the body of one call, as encoded; 1 or more, 5,000,000 by default. A record that does not fit into a call
     * of its own is {@link BatchState#INVALID}.
     */
    public BatchOptions maxBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a body has at least 1 byte: " + bytes);
        }
        return new BatchOptions(chunk, bytes, stopOnFailure, failedChunks, stopAfter, listener, repeats, leavesWithin);
    }

    /**
     * Sends no further call once a record has not succeeded, be it that it failed or that nobody knows. Records of the same call may still
     * have been taken, those behind it among them: one at a time with {@code chunk(1)}.
     */
    public BatchOptions stopOnFailure() {
        return new BatchOptions(chunk, maxBytes, true, failedChunks, stopAfter, listener, repeats, leavesWithin);
    }

    /**
     * Sends no further call once this many in a row have failed whole: refused, or with an outcome that nobody knows; 1 or more, 3 by
     * default. A call that could not be sent ends the batch at once, whatever is said here.
     */
    public BatchOptions stopAfterFailedChunks(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("a batch stops after 1 failed call or more: " + calls);
        }
        return new BatchOptions(chunk, maxBytes, stopOnFailure, calls, stopAfter, listener, repeats, leavesWithin);
    }

    /**
     * Sends no further call once this much time has passed since the beginning; more than zero, endless by default. A call that is under way
     * is not cut short, for nobody would know then what became of its records.
     */
    public BatchOptions stopAfter(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a batch takes more than no time: " + time);
        }
        Duration countable = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return new BatchOptions(
                chunk, maxBytes, stopOnFailure, failedChunks, countable, listener, repeats, leavesWithin);
    }

    /** Told after every call how far the batch is, on the thread of the batch. What it throws is logged and changes nothing. */
    public BatchOptions onProgress(Consumer<? super BatchProgress> value) {
        return new BatchOptions(
                chunk,
                maxBytes,
                stopOnFailure,
                failedChunks,
                stopAfter,
                Objects.requireNonNull(value, "listener"),
                repeats,
                leavesWithin);
    }

    /**
     * Lets a call whose outcome is unknown go out once more where the records end in the same state however often they are written: those
     * of updates, upserts and deletes; others never do. Not by default. What somebody else wrote in between is overwritten, and a record that the first
     * attempt deleted may be told as not found by the second.
     */
    public BatchOptions repeats() {
        return new BatchOptions(chunk, maxBytes, stopOnFailure, failedChunks, stopAfter, listener, true, leavesWithin);
    }

    /** Whether {@link #repeats()} was said; for who sends the calls. */
    public boolean isRepeating() {
        return repeats;
    }

    /**
     * How long after a call of the batch begins its request may still go out, waits for limits, credentials and connections included; more than
     * zero, as long as the call may take by default. One that is too late is not sent, which ends the batch. For writes of which somebody has to know
     * when they can no longer arrive.
     */
    public BatchOptions leavesWithin(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a call takes more than no time to leave: " + time);
        }
        return new BatchOptions(chunk, maxBytes, stopOnFailure, failedChunks, stopAfter, listener, repeats, time);
    }

    /** What {@link #leavesWithin(Duration)} said; for who sends the calls. */
    public Optional<Duration> leavesWithin() {
        return Optional.ofNullable(leavesWithin);
    }

    int chunk() {
        return chunk;
    }

    long maxBytes() {
        return maxBytes;
    }

    boolean stopsOnFailure() {
        return stopOnFailure;
    }

    int failedChunks() {
        return failedChunks;
    }

    @Nullable Duration stopAfter() {
        return stopAfter;
    }

    Consumer<? super BatchProgress> listener() {
        return listener;
    }
}
