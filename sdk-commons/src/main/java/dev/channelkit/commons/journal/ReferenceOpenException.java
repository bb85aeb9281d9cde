package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;

/**
 * Nobody knows yet what became of an earlier write with the same reference, so this one was not sent. Settle it; then ask again.
 */
public final class ReferenceOpenException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final JournalEntry entry;

    ReferenceOpenException(JournalEntry entry) {
        super(
                "nothing was sent: " + entry.operation() + " with the reference " + entry.reference() + " went out at "
                        + entry.sentAt() + " and nobody knows what became of it",
                Outcome.NOT_SENT,
                CallDetails.none(),
                "settle it, never send it under another reference; if nothing tells, look with the provider and decide it in the journal",
                null);
        this.entry = entry;
    }

    /** What the journal has of it. */
    public JournalEntry entry() {
        return entry;
    }

    public Reference reference() {
        return entry.reference();
    }
}
