package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a write ended is known, but the journal could not keep it: there it is still sent, and its reference refused until it is settled.
 * {@link #outcome} says how it ended, the cause or what it suppresses why it was not kept.
 */
public final class UnnotedOutcomeException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final JournalEntry entry;
    private final transient @Nullable Object result;

    UnnotedOutcomeException(
            JournalEntry entry,
            Outcome outcome,
            CallDetails details,
            Throwable cause,
            @Nullable Throwable more,
            @Nullable Object result) {
        super(
                entry.operation() + " with the reference " + entry.reference() + " "
                        + (outcome == Outcome.APPLIED ? "was done" : "was not done")
                        + ", but the journal could not keep that: it has it as sent",
                outcome,
                details,
                "see that the journal can be written to, then settle the reference",
                cause);
        this.entry = entry;
        this.result = result;
        if (more != null && more != cause) {
            addSuppressed(more);
        }
    }

    /** What the journal should have. */
    public JournalEntry entry() {
        return entry;
    }

    /** What the write gave; empty when it was not done, gave nothing of this type, and after serialization. */
    public <T> Optional<T> result(Class<T> type) {
        return Optional.ofNullable(result).filter(type::isInstance).map(type::cast);
    }

    public Reference reference() {
        return entry.reference();
    }
}
