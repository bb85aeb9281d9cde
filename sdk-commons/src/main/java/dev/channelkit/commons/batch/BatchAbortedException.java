package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch broke off because something threw that is none of its own: where the records come from, who receives the entries, or the call. The cause is that. What
 * had been sent by then is not lost: {@link #entries} has what nobody has been told. An {@link Error} is thrown as it is, with this among its
 * {@linkplain Throwable#getSuppressed suppressed}.
 */
public class BatchAbortedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient List<? extends BatchEntry<?>> entries;
    private final transient BatchSummary summary;

    BatchAbortedException(
            String what, List<? extends BatchEntry<?>> entries, BatchSummary summary, @Nullable Throwable cause) {
        super(
                what + "; " + summary,
                summary.unknown() > 0
                        ? Outcome.UNKNOWN
                        : summary.succeeded() > 0
                                ? Outcome.APPLIED
                                : summary.failed() > 0 ? Outcome.REFUSED : Outcome.NOT_SENT,
                CallDetails.none(),
                "see the entries of this exception before anything is sent again",
                cause);
        this.entries = entries;
        this.summary = summary;
    }

    /**
     * What became of the records that nobody has been told of: all of them where the batch was to give one result; where it hands entries to a receiver, those that
     * this had not got when it threw, the one at which it threw among them.
     */
    public List<? extends BatchEntry<?>> entries() {
        return entries;
    }

    /** What became of all records that had been read from their source, in numbers. */
    public BatchSummary summary() {
        return summary;
    }
}
