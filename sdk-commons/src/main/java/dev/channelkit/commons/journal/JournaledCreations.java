package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.CreationRecord;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creations by reference, kept in a {@link Journal}: one in flight for each reference, over the processes that share it; an open one is
 * known after a restart, and what was created is not created again.
 */
public final class JournaledCreations implements CreationRecord {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.journal");
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

    /**
     * The name of what was created.
     *
     * @throws ReferenceReusedException when the reference was used at another server
     * @throws ChannelKitException when it was created, and the journal has no name for it: a person decided so, or the name could not be
     *     kept; NOT_SENT
     */
    @Override
    public Optional<String> created(Reference reference) {
        return steps.entry(reference)
                .filter(entry -> entry.state() == JournalState.CONFIRMED)
                .map(JournaledCreations::name);
    }

    private static String name(JournalEntry created) {
        String name = created.result().get(NAME);
        if (name == null) {
            throw new ChannelKitException(
                    "nothing was sent: by the journal " + created.operation() + " " + created.reference()
                            + " was done, but not what came of it is known (" + created.note() + ")",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    "look for it with the provider; do not create it again",
                    null);
        }
        return name;
    }

    @Override
    public void sending(Reference reference) {
        steps.sending(reference, place + reference, Facts.none(), Facts.none());
    }

    @Override
    public void created(Reference reference, String name) {
        Facts result;
        try {
            result = Facts.of(NAME, name);
        } catch (InvalidRequestException e) {
            LOG.warn("What was created under {} has a name that cannot be noted", reference, e);
            result = Facts.none(); // it is there: its name must not make it look refused
        }
        steps.confirmed(reference, result);
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
