package dev.channelkit.commons.batch;

import java.util.List;
import java.util.function.Predicate;

/**
 * What became of every record of a batch. Immutable.
 *
 * @param <R> the type of the records
 */
public final class BatchResult<R> {
    private final List<BatchEntry<R>> entries;
    private final BatchSummary summary;

    BatchResult(List<BatchEntry<R>> entries, BatchSummary summary) {
        this.entries = List.copyOf(entries);
        this.summary = summary;
    }

    /** Every record, in the order in which they were given. */
    public List<BatchEntry<R>> entries() {
        return entries;
    }

    /** Those that the provider took. */
    public List<BatchEntry<R>> succeeded() {
        return where(state -> state == BatchState.SUCCEEDED);
    }

    /** Those that it did not take: refused alone, with their whole call, or here. */
    public List<BatchEntry<R>> failed() {
        return where(BatchState::isFailure);
    }

    /** Those that went out and of which nobody knows whether it took them. Look before sending them again. */
    public List<BatchEntry<R>> unknown() {
        return where(state -> state == BatchState.UNKNOWN);
    }

    /** Those that never went out, since the batch ended before. Sending them is safe. */
    public List<BatchEntry<R>> notSent() {
        return where(state -> state == BatchState.NOT_SENT);
    }

    /** Those that did not succeed, of whatever state: failed, unknown and not sent, in the order in which they were given. */
    public List<BatchEntry<R>> left() {
        return where(state -> state != BatchState.SUCCEEDED);
    }

    /** The same in numbers, and why the batch ended early if it did. */
    public BatchSummary summary() {
        return summary;
    }

    /** Whether every record succeeded. That none has failed does not say so; {@link #left} has those that did not. */
    public boolean isComplete() {
        return summary.isComplete();
    }

    /**
     * This result, if every record succeeded.
     *
     * @throws PartialFailureException otherwise, with this result
     */
    public BatchResult<R> orThrow() {
        if (!summary.isComplete()) {
            throw new PartialFailureException(this);
        }
        return this;
    }

    private List<BatchEntry<R>> where(Predicate<BatchState> wanted) {
        return entries.stream().filter(entry -> wanted.test(entry.state())).toList();
    }

    @Override
    public String toString() {
        return "BatchResult[" + summary + "]";
    }
}
