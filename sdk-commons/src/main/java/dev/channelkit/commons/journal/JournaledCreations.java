package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.CreationRecord;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final String operation;
    private final String server;
    private final TimeSource time;

    private JournaledCreations(Journal journal, String operation, String server, TimeSource time) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.operation = operation;
        this.server = server;
        this.time = time;
    }

    /** Parameters as {@link JournaledWrite#builder} has them. */
    public static JournaledCreations of(Journal journal, String operation, String server, TimeSource time) {
        return new JournaledCreations(journal, operation, server, time);
    }

    /** The references whose creation at this server is open, or under way this moment. */
    public List<Reference> open() {
        return journal.open().stream()
                .filter(entry -> entry.operation().equals(operation) && isHere(entry))
                .map(JournalEntry::reference)
                .toList();
    }

    @Override
    public Turn enter(Reference reference, Duration atMost) {
        Journal.Claim claim = journal.claim(key(reference), atMost)
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
        JournalEntry entry = entry(reference);
        return entry != null && entry.state().isInDoubt();
    }

    /** @throws ReferenceReusedException when the reference was used at another server */
    @Override
    public Optional<String> created(Reference reference) {
        JournalEntry entry = entry(reference);
        return entry == null || entry.state() != JournalState.CONFIRMED
                ? Optional.empty()
                : Optional.ofNullable(entry.result().get(NAME));
    }

    @Override
    public void sending(Reference reference) {
        JournalEntry now = entry(reference);
        Facts facts = Facts.of(JournaledWrite.SERVER, server);
        JournalEntry planned = now == null
                ? JournalEntry.planned(operation, reference, key(reference), facts, time.now())
                : now.plannedAgain(key(reference), facts, time.now());
        note(now, planned);
        note(planned, planned.sent(Facts.none(), time.now(), ""));
    }

    @Override
    public void created(Reference reference, String name) {
        JournalEntry now = entry(reference);
        if (now == null || !now.state().isInDoubt()) {
            return;
        }
        JournalEntry confirmed = now.confirmed(Facts.of(NAME, name), time.now(), "");
        try {
            note(now, confirmed);
        } catch (JournalException e) {
            throw new UnnotedOutcomeException(confirmed, Outcome.APPLIED, CallDetails.none(), e, null, name);
        }
    }

    @Override
    public void refused(Reference reference, String why) {
        JournalEntry now = entry(reference);
        if (now != null && now.state().isOpen()) {
            note(now, now.absent(time.now(), "refused, or not sent"));
        }
    }

    @Override
    public void unknown(Reference reference, String why) {
        try {
            JournalEntry now = entry(reference);
            if (now != null && now.state() == JournalState.SENT) {
                note(now, now.unknown(time.now(), "the answer was lost"));
            }
        } catch (JournalException e) {
            LOG.warn("That the outcome of {} {} is unknown could not be noted", operation, reference, e);
        }
    }

    @Override
    public void forget(Reference reference) {
        JournalEntry now = entry(reference);
        if (now != null && now.state().isOpen()) {
            JournalEntry unused = journal.decide(now, JournalState.ABSENT, "forgotten");
        }
    }

    private String key(Reference reference) {
        return server + " " + operation + " " + reference;
    }

    private boolean isHere(JournalEntry entry) {
        return server.equals(entry.facts().get(JournaledWrite.SERVER));
    }

    private @Nullable JournalEntry entry(Reference reference) {
        JournalEntry entry = journal.find(operation, reference).orElse(null);
        if (entry != null && entry.state() != JournalState.ABSENT && !isHere(entry)) {
            throw new ReferenceReusedException(entry, List.of(JournaledWrite.SERVER));
        }
        return entry;
    }

    private void note(@Nullable JournalEntry before, JournalEntry after) {
        if (!journal.note(before, after)) {
            throw new JournalException(
                    "the entry of " + operation + " " + after.reference()
                            + " was changed by somebody who does not keep its key",
                    "see that all processes use the same lock file, and that nobody writes to the journal by other means",
                    null);
        }
    }
}
