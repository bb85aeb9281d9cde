package dev.channelkit.commons.call;

import dev.channelkit.commons.journal.Journal;
import java.time.Duration;

/**
 * What of a client's settings its helpers go by, beside the {@link Transport} that carries their calls.
 *
 * @param journal where writes under a reference are noted
 * @param journalGiven whether the caller gave that journal; one that was not is in memory
 * @param server whose writes they are, in the journal: the host in lower case, with its port where that is not the usual one
 * @param totalTimeout how long one call may take in all
 */
public record ClientSettings(Journal journal, boolean journalGiven, String server, Duration totalTimeout) {

    /** The same for a part of the server, such as one tenant's. */
    public ClientSettings below(String path) {
        return new ClientSettings(journal, journalGiven, server + path, totalTimeout);
    }
}
