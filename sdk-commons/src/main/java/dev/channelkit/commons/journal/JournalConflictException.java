package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** An entry that was to be changed by hand changed meanwhile, or its write is under way. Nothing was noted. */
public final class JournalConflictException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    JournalConflictException(JournalEntry entry, String why) {
        super(
                entry.operation() + " " + entry.reference() + " " + why + ", so its entry was left as it is",
                Outcome.NOT_SENT,
                CallDetails.none(),
                "read it again, and decide by what it says then",
                null);
    }
}
