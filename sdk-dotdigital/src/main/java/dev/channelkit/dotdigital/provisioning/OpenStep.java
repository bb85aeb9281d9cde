package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.journal.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is open: a call went out, and nobody knows what became of it.
 *
 * @param step of what
 * @param entry what the journal has of it
 * @param settleFrom when the provider does no more for it, so that it can be settled without waiting; null when that is over, and a person has to
 *     look with the provider and decide the entry in the journal
 * @param why what happened
 */
public record OpenStep(
        ProvisioningStep step, JournalEntry entry, @Nullable Instant settleFrom, String why) {

    /** What to do next. */
    public String advice() {
        return settleFrom == null
                ? "look with the provider whether it was done, decide the entry in the journal, and carry out the same plan again"
                : "carry out the same plan again, from " + settleFrom + " on or earlier, when it waits: it settles "
                        + entry.reference() + " first, and goes on";
    }
}
