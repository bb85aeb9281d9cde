package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;

/**
 * Not every record of a batch succeeded. What did is not undone: {@link #succeeded} has it. The outcome is UNKNOWN if that of any record is, else APPLIED
 * if any record succeeded.
 */
public class PartialFailureException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient BatchResult<?> result;

    PartialFailureException(BatchResult<?> result) {
        super(
                result.summary() + first(result),
                outcome(result.summary()),
                result.entries().stream()
                        .map(BatchEntry::failure)
                        .filter(failure -> failure != null)
                        .map(ChannelKitException::details)
                        .findFirst()
                        .orElse(CallDetails.none()),
                "see the entries of this exception's result(); records that failed or were not sent may be sent again, those of unknown outcome only after a look",
                result.entries().stream()
                        .map(BatchEntry::failure)
                        .filter(failure -> failure != null)
                        .findFirst()
                        .orElse(null));
        this.result = result;
    }

    /** What became of every record. */
    public BatchResult<?> result() {
        return result;
    }

    /** The records that succeeded. */
    public List<? extends BatchEntry<?>> succeeded() {
        return result.succeeded();
    }

    /** The records that failed. */
    public List<? extends BatchEntry<?>> failed() {
        return result.failed();
    }

    private static Outcome outcome(BatchSummary summary) {
        if (summary.unknown() > 0) {
            return Outcome.UNKNOWN;
        }
        if (summary.succeeded() > 0) {
            return Outcome.APPLIED;
        }
        return summary.failed() > 0 ? Outcome.REFUSED : Outcome.NOT_SENT;
    }

    /** Where the first one is; the provider's text is left out, which may quote the record. */
    private static String first(BatchResult<?> result) {
        return result.entries().stream()
                .filter(entry -> entry.state() != BatchState.SUCCEEDED)
                .findFirst()
                .map(entry -> "; the first is record " + entry.index() + " (" + entry.state()
                        + (entry.code() == null ? "" : ", code " + entry.code())
                        + (entry.field() == null ? "" : ", field " + entry.field()) + ")")
                .orElse("");
    }
}
