package dev.channelkit.commons.batch;

import dev.channelkit.commons.batch.BatchSource.Slot;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ClientClosedException;
import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a batch. Of one thread. */
final class BatchRun<R> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.batch");

    private final ChunkCall<R> call;
    private final BatchSource<R> source;
    private final Consumer<? super BatchEntry<R>> receiver;
    private final BatchOptions options;
    private final TimeSource time;
    private final long start;

    private int chunks;
    private int failedInARow;
    private long succeeded;
    private long failed;
    private long unknown;
    private long notSent;
    private @Nullable BatchStop stop;
    private @Nullable Throwable cause;
    private final List<BatchEntry<R>> undelivered = new ArrayList<>();

    BatchRun(
            ChunkCall<R> call,
            BatchSource<R> source,
            Consumer<? super BatchEntry<R>> receiver,
            BatchOptions options,
            TimeSource time) {
        this.call = call;
        this.source = source;
        this.receiver = receiver;
        this.options = options;
        this.time = time;
        start = time.nanoTime();
    }

    /** Sends what may be sent, and accounts for the rest. */
    void toTheEnd() {
        while (stop == null) {
            List<Slot<R>> chunk = source.chunk();
            if (source.broken() != null) {
                abort(source.broken());
            } else if (chunk.isEmpty()) {
                return;
            } else {
                stop = stopBefore();
            }
            boolean send = stop == null;
            List<BatchEntry<R>> entries = send ? sent(chunk) : unsent(chunk);
            entries.forEach(this::count);
            if (send) {
                tell();
            }
            deliver(entries);
        }
        BatchEntry<R> ahead = source.ahead();
        for (BatchEntry<R> rest = ahead == null ? next() : ahead; rest != null; rest = next()) {
            count(rest);
            deliver(List.of(rest));
        }
        if (source.broken() != null) {
            abort(source.broken());
        }
        if (notSent == 0 && cause == null) {
            stop = null; // there was nothing left
        } else {
            LOG.warn("a batch ended early: {}", summary());
        }
    }

    /** Nothing more for a receiver that failed, nor in a machine that has. */
    private @Nullable BatchEntry<R> next() {
        return undelivered.isEmpty() && !(cause instanceof Error) ? source.rest() : null;
    }

    BatchSummary summary() {
        return new BatchSummary(progress(), stop);
    }

    /** @param delivered what was kept for the caller, who gets no result now */
    void throwIfAborted(List<BatchEntry<R>> delivered) {
        Throwable thrown = cause;
        if (thrown == null) {
            return;
        }
        List<BatchEntry<R>> entries = new ArrayList<>(delivered);
        entries.addAll(undelivered);
        String what = "the batch broke off with " + thrown.getClass().getName();
        if (thrown instanceof Error error) {
            error.addSuppressed(new BatchAbortedException(what, List.copyOf(entries), summary(), null));
            throw error;
        }
        throw new BatchAbortedException(what, List.copyOf(entries), summary(), thrown);
    }

    private @Nullable BatchStop stopBefore() {
        if (Thread.currentThread().isInterrupted()) {
            return BatchStop.INTERRUPTED;
        }
        boolean late = options.stopAfter() != null
                && time.nanoTime() - start >= options.stopAfter().toNanos();
        return late ? BatchStop.TIME : null;
    }

    private List<BatchEntry<R>> unsent(List<Slot<R>> chunk) {
        return entries(chunk, Slot::unsent);
    }

    private List<BatchEntry<R>> sent(List<Slot<R>> chunk) {
        List<R> records = chunk.stream()
                .filter(slot -> !slot.isInvalid())
                .map(Slot::record)
                .toList();
        if (records.isEmpty()) {
            return entries(chunk, Slot::invalid);
        }
        int number = chunks++;
        try {
            List<RecordResult> results = call.send(records);
            if (results.size() <= records.size()) {
                boolean told = results.stream().anyMatch(result -> result.state() != BatchState.UNKNOWN);
                failedInARow = told ? 0 : failedInARow + 1;
                return matched(chunk, number, records.size(), results);
            }
            return failed(chunk, number, new SurplusResultsException(records.size(), results.size()));
        } catch (ChannelKitException e) {
            return failed(chunk, number, e);
        } catch (ClientClosedException e) {
            chunks--;
            if (chunks == 0) {
                throw e; // as if no batch had begun
            }
            abort(e);
            return unsent(chunk);
        } catch (Throwable e) {
            abort(e);
            return whole(chunk, number, BatchState.UNKNOWN, null);
        }
    }

    private List<BatchEntry<R>> matched(List<Slot<R>> chunk, int number, int records, List<RecordResult> results) {
        RecordResult missing = RecordResult.unclear("the answer has " + results.size() + " results for " + records
                + (records == 1 ? " record" : " records") + ", and none for this one");
        List<BatchEntry<R>> entries = new ArrayList<>(chunk.size());
        int at = 0;
        for (Slot<R> slot : chunk) {
            if (slot.isInvalid()) {
                entries.add(slot.invalid());
            } else {
                RecordResult result = at < results.size() ? results.get(at) : missing;
                entries.add(BatchEntry.answered(slot.index(), slot.record(), number, result));
                at++;
            }
        }
        return entries;
    }

    private List<BatchEntry<R>> failed(List<Slot<R>> chunk, int number, ChannelKitException failure) {
        failedInARow++;
        BatchState state = switch (failure.outcome()) {
            case NOT_SENT -> BatchState.NOT_SENT;
            case REFUSED -> BatchState.CHUNK_FAILED;
            // of one that was applied, too, nobody knows what it says of each record
            case APPLIED, UNKNOWN -> BatchState.UNKNOWN;
        };
        if (state == BatchState.NOT_SENT) {
            stop = Thread.currentThread().isInterrupted() ? BatchStop.INTERRUPTED : BatchStop.CALL_NOT_SENT;
        }
        return whole(chunk, number, state, failure);
    }

    private List<BatchEntry<R>> whole(
            List<Slot<R>> chunk, int number, BatchState state, @Nullable ChannelKitException failure) {
        return entries(
                chunk,
                slot -> slot.isInvalid()
                        ? slot.invalid()
                        : BatchEntry.ofChunk(slot.index(), slot.record(), number, state, failure));
    }

    private List<BatchEntry<R>> entries(List<Slot<R>> chunk, Function<Slot<R>, BatchEntry<R>> entry) {
        return chunk.stream().map(entry).toList();
    }

    private void deliver(List<BatchEntry<R>> entries) {
        if (stop == null && failedInARow >= options.failedChunks()) {
            stop = BatchStop.FAILED_CHUNKS;
        }
        for (BatchEntry<R> entry : entries) {
            if (stop == null && options.stopsOnFailure() && entry.state() != BatchState.SUCCEEDED) {
                stop = BatchStop.FAILURE;
            }
            if (!undelivered.isEmpty()) {
                undelivered.add(entry);
                continue;
            }
            try {
                receiver.accept(entry);
            } catch (Throwable e) {
                abort(e);
                undelivered.add(entry);
            }
        }
    }

    private void count(BatchEntry<R> entry) {
        switch (entry.state()) {
            case SUCCEEDED -> succeeded++;
            case FAILED, CHUNK_FAILED, INVALID -> failed++;
            case UNKNOWN -> unknown++;
            case NOT_SENT -> notSent++;
        }
    }

    private void tell() {
        try {
            options.listener().accept(progress());
        } catch (Exception e) {
            LOG.warn(
                    "a listener of a batch's progress failed with {}",
                    e.getClass().getName());
        } catch (Error e) {
            abort(e);
        }
    }

    private BatchProgress progress() {
        return new BatchProgress(chunks, succeeded, failed, unknown, notSent);
    }

    /** The first is what it broke off with. */
    private void abort(Throwable thrown) {
        stop = BatchStop.ABORTED;
        if (cause == null) {
            cause = thrown;
        }
    }
}
