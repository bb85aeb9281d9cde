package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.reference.Reference;
import java.time.Instant;

/**
 * A journalled write went out, and nobody knows what became of it; the journal says so, and refuses the reference until it is settled. The cause
 * says how the call ended.
 */
public final class WriteInDoubtException extends OutcomeUnknownException {
    private static final long serialVersionUID = 1L;

    private final JournalEntry entry;
    private final Instant settleFrom;

    WriteInDoubtException(String what, CallDetails details, JournalEntry entry, Instant settleFrom, Throwable cause) {
        super(
                what,
                details,
                "do not send it again: settle the reference " + entry.reference() + ", from " + settleFrom + " on",
                cause);
        this.entry = entry;
        this.settleFrom = settleFrom;
    }

    /** What the journal has of it. */
    public JournalEntry entry() {
        return entry;
    }

    public Reference reference() {
        return entry.reference();
    }

    /** When it is certain that the provider does no more, so that what is not there then was not done; by the machine's clock. */
    public Instant settleFrom() {
        return settleFrom;
    }
}
