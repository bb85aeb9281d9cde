package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.CreationRecord;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Creations by reference, kept in a {@link Journal}: one in flight for each reference, over the processes that share it; an open one is
 * known after a restart, and what was created is not created again.
 */
public final class JournaledCreations implements CreationRecord {
    private static final String NAME = "name";

    private final Journal journal;
    private final JournaledSteps steps;
    private final String place;

    private JournaledCreations(Journal journal, String operation, String server, TimeSource time) {
        this.journal = journal;
        steps = JournaledSteps.of(journal, operation, server, time);
        place = server + " " + operation + " ";
    }

    /** Parameters as {@link JournaledWrite#builder} has them. */
    public static JournaledCreations of(Journal journal, String operation, String server, TimeSource time) {
        return new JournaledCreations(journal, operation, server, time);
    }

    /** The references whose creation at this server is open, or under way this moment. */
    public List<Reference> open() {
        return steps.open();
    }

    @Override
    public Turn enter(Reference reference, Duration atMost) {
        Journal.Claim claim = journal.claim(place + reference, atMost)
                .orElseThrow(() -> new CallTimeoutException(
                        "the time for the creation ran out behind another with the same reference, in this process or another",
                        Outcome.NOT_SENT,
                        CallDetails.none(),
                        "ask again later with the same reference",
                        null));
        return claim::close;
    }

    /** @throws ReferenceReusedException when the reference was used at another server */
    @Override
    public boolean isOpen(Reference reference) {
        return steps.entry(reference).filter(entry -> entry.state().isInDoubt()).isPresent();
    }

    /** @throws ReferenceReusedException when the reference was used at another server */
    @Override
    public Optional<String> created(Reference reference) {
        return steps.entry(reference)
                .filter(entry -> entry.state() == JournalState.CONFIRMED)
                .map(entry -> entry.result().asMap().get(NAME));
    }

    @Override
    public void sending(Reference reference) {
        steps.sending(reference, place + reference, Facts.none(), Facts.none());
    }

    @Override
    public void created(Reference reference, String name) {
        steps.confirmed(reference, Facts.of(NAME, name));
    }

    @Override
    public void refused(Reference reference, String why) {
        steps.absent(reference);
    }

    @Override
    public void unknown(Reference reference, String why) {
        steps.unknown(reference);
    }

    @Override
    public void forget(Reference reference) {
        steps.forget(reference);
    }
}
