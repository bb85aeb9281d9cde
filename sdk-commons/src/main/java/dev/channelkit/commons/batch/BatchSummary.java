package dev.channelkit.commons.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a batch, in numbers. Immutable. */
public final class BatchSummary {
    private final BatchProgress counts;
    private final @Nullable BatchStop stop;

    BatchSummary(BatchProgress counts, @Nullable BatchStop stop) {
        this.counts = counts;
        this.stop = stop;
    }

    /** How many records there were, of whatever state. */
    public long total() {
        return counts.total();
    }

    /** How many calls were made. */
    public int chunks() {
        return counts.chunks();
    }

    public long succeeded() {
        return counts.succeeded();
    }

    /** How many were refused, by the provider or here. */
    public long failed() {
        return counts.failed();
    }

    /** Of how many nobody knows whether the provider took them. */
    public long unknown() {
        return counts.unknown();
    }

    /** How many never went out. */
    public long notSent() {
        return counts.notSent();
    }

    /** Whether every record succeeded. */
    public boolean isComplete() {
        return counts.succeeded() == counts.total();
    }

    /** Why the batch ended before all records had been sent; empty when it did not. */
    public Optional<BatchStop> stop() {
        return Optional.ofNullable(stop);
    }

    /** One line, for a log. */
    @Override
    public String toString() {
        return "of " + total() + " records " + succeeded() + " succeeded, " + failed() + " failed, " + unknown()
                + " have an unknown outcome, " + notSent() + " were not sent" + (stop == null ? "" : " (" + stop + ")");
    }
}
