package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another write goes to the same thing, or may still arrive there, so nothing was sent. Ask again later with the same reference. */
public final class KeyInUseException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final @Nullable JournalEntry entry;

    private KeyInUseException(String what, String advice, @Nullable JournalEntry entry) {
        super(what, Outcome.NOT_SENT, CallDetails.none(), advice, null);
        this.entry = entry;
    }

    static KeyInUseException after(String operation, Duration wait) {
        return new KeyInUseException(
                "nothing was sent: other writes to what " + operation + " goes to were under way for "
                        + wait.toSeconds() + " s, in this process or another",
                "ask again later with the same reference",
                null);
    }

    static KeyInUseException behind(JournalEntry entry) {
        return new KeyInUseException(
                "nothing was sent: " + entry.operation() + " with the reference " + entry.reference()
                        + " goes to the same, went out at " + entry.sentAt() + " and may still arrive",
                "settle that one first, then ask again with the same reference",
                entry);
    }

    /** The write that may still arrive; empty when others were in line for too long. */
    public Optional<JournalEntry> entry() {
        return Optional.ofNullable(entry);
    }
}
