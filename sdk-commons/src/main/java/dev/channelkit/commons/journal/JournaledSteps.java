package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes by hand how far a write has come, for writes that are more than one call and settle themselves; a single call is a
 * {@link JournaledWrite}. Whoever notes holds the {@link Journal#claim claim} of the write's key.
 */
public final class JournaledSteps {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.journal");

    private final Journal journal;
    private final String operation;
    private final String server;
    private final TimeSource time;

    private JournaledSteps(Journal journal, String operation, String server, TimeSource time) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.server = Objects.requireNonNull(server, "server");
        this.time = Objects.requireNonNull(time, "time");
    }

    /** Parameters as {@link JournaledWrite#builder} has them. */
    public static JournaledSteps of(Journal journal, String operation, String server, TimeSource time) {
        return new JournaledSteps(journal, operation, server, time);
    }

    /**
     * What is known of a reference.
     *
     * @throws ReferenceReusedException when it was used at another server
     */
    public Optional<JournalEntry> entry(Reference reference) {
        Optional<JournalEntry> entry = journal.find(operation, reference);
        if (entry.isPresent() && entry.get().state() != JournalState.ABSENT && !isHere(entry.get())) {
            throw new ReferenceReusedException(entry.get(), List.of(JournaledWrite.SERVER));
        }
        return entry;
    }

    /** The references at this server of which something is left to be found out, or under way. */
    public List<Reference> open() {
        return journal.open().stream()
                .filter(entry -> entry.operation().equals(operation) && isHere(entry))
                .map(JournalEntry::reference)
                .toList();
    }

    /**
     * Notes that it is about to be sent.
     *
     * @param seen what was there before
     * @throws ReferenceOpenException when it is in doubt; do not send it then
     * @throws ReferenceReusedException when it was done, with other facts or to another thing; do not send it then
     * @throws JournalException when it cannot be noted; do not send it then
     */
    public void sending(Reference reference, String key, Facts facts, Facts seen) {
        JournalEntry now = entry(reference).orElse(null);
        Facts asked = facts.with(JournaledWrite.SERVER, server);
        if (now != null && now.state().isInDoubt()) {
            throw new ReferenceOpenException(now);
        }
        if (now != null
                && now.state() == JournalState.CONFIRMED
                && !(now.facts().equals(asked) && now.key().equals(key))) {
            throw new ReferenceReusedException(now, JournaledWrite.differing(now.facts(), asked));
        }
        JournalEntry planned = now == null
                ? JournalEntry.planned(operation, reference, key, asked, time.now())
                : now.plannedAgain(key, asked, time.now());
        note(now, planned);
        note(planned, planned.sent(seen, time.now(), ""));
    }

    /**
     * Notes that it was done; where none is in doubt, nothing.
     *
     * @throws UnnotedOutcomeException when it cannot be noted; APPLIED
     */
    public void confirmed(Reference reference, Facts result) {
        JournalEntry now = entry(reference).orElse(null);
        if (now == null || !now.state().isInDoubt()) {
            return;
        }
        JournalEntry after = now.confirmed(result, time.now(), "");
        try {
            note(now, after);
        } catch (JournalException e) {
            throw new UnnotedOutcomeException(after, Outcome.APPLIED, CallDetails.none(), e, null, result);
        }
    }

    /** Notes that it was not done, for certain; where none is open, nothing. Where that cannot be noted it stays in doubt, which is logged. */
    public void absent(Reference reference) {
        JournalEntry now = entry(reference).orElse(null);
        if (now != null && now.state().isOpen()) {
            noteOrLog(now, now.absent(time.now(), "refused, or not sent"));
        }
    }

    /** Notes that nobody knows. Where that cannot be noted it stays sent, which is as good, and is logged. */
    public void unknown(Reference reference) {
        JournalEntry now = entry(reference).orElse(null);
        if (now != null && now.state() == JournalState.SENT) {
            noteOrLog(now, now.unknown(time.now(), "the answer was lost"));
        }
    }

    /**
     * Lets an open one be sent again, because somebody knows that it was not done; does nothing for others.
     *
     * @throws JournalConflictException when it is under way
     */
    public void forget(Reference reference) {
        JournalEntry now = entry(reference).orElse(null);
        if (now != null && now.state().isOpen()) {
            JournalEntry unused = journal.decide(now, JournalState.ABSENT, "forgotten");
        }
    }

    private boolean isHere(JournalEntry entry) {
        return server.equals(entry.facts().get(JournaledWrite.SERVER));
    }

    private void noteOrLog(JournalEntry before, JournalEntry after) {
        try {
            note(before, after);
        } catch (JournalException e) {
            LOG.warn("That {} could not be noted", after, e);
        }
    }

    private void note(@Nullable JournalEntry before, JournalEntry after) {
        if (!journal.note(before, after)) {
            throw Attempt.changed(after);
        }
    }
}
