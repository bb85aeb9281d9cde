package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;
import java.util.stream.Stream;

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
                failures(result).map(ChannelKitException::details).findFirst().orElse(CallDetails.none()),
                "see the entries of this exception's result(); records that failed or were not sent may be sent again, those of unknown outcome only after a look",
                failures(result).findFirst().orElse(null));
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

    private static Stream<ChannelKitException> failures(BatchResult<?> result) {
        return result.entries().stream().map(BatchEntry::failure).flatMap(Stream::ofNullable);
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

    /** Where the first ones are; the provider's text is left out, which may quote the record. */
    private static String first(BatchResult<?> result) {
        List<String> first = result.entries().stream()
                .filter(entry -> entry.state() != BatchState.SUCCEEDED)
                .limit(3)
                .map(entry -> "record " + entry.index() + " (" + entry.state()
                        + (entry.code() == null ? "" : ", code " + brief(entry.code()))
                        + (entry.field() == null ? "" : ", field " + brief(entry.field())) + ")")
                .toList();
        String why = failures(result)
                .findFirst()
                .map(failure -> "; a call failed: " + failure.what())
                .orElse("");
        return (first.size() == 1 ? "; the first is " : "; the first are ") + String.join(", ", first) + why;
    }

    /** Codes and names are short, and whoever sends something else there may quote the record. */
    private static String brief(String word) {
        String line = word.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
