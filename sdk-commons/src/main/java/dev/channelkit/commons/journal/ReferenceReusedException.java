package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.reference.Reference;
import java.util.List;

/** The reference stands for something else already, so nothing was sent. */
public final class ReferenceReusedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final JournalEntry entry;
    private final List<String> differing;

    ReferenceReusedException(JournalEntry entry, List<String> differing) {
        super(
                "nothing was sent: the reference " + entry.reference() + " stands for another " + entry.operation()
                        + ", which differs in " + String.join(", ", differing) + " and is " + entry.state(),
                CallDetails.none(),
                "give each thing that is asked for a reference of its own, and the same again only for the same",
                null);
        this.entry = entry;
        this.differing = List.copyOf(differing);
    }

    /** What the reference stands for. */
    public JournalEntry entry() {
        return entry;
    }

    public Reference reference() {
        return entry.reference();
    }

    /** The names of the facts that differ. */
    public List<String> differing() {
        return differing;
    }
}
