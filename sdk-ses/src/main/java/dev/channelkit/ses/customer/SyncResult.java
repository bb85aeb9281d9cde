package dev.channelkit.ses.customer;

import java.util.List;

/**
 * What became of all records.
 *
 * @param outcomes one for each record, in their order
 */
public record SyncResult(List<SyncOutcome> outcomes) {
    public SyncResult {
        outcomes = List.copyOf(outcomes);
    }

    /** Those that somebody has to look at. */
    public List<SyncOutcome> failures() {
        return outcomes.stream().filter(outcome -> !outcome.kind().isDone()).toList();
    }

    /** How many ended so. */
    public long count(SyncOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
