package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.record.Records;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.journal.Before;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Mark;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Creates records of an entity that has no upsert, each once: looked for by what makes it this one before it is created, and again after a lost
 * answer. What an earlier run has left open is settled first, which may mean to wait until the platform does no more for it.
 *
 * @param <T> the type of the records
 */
final class Once<T> {
    private static final String ID = "id";

    private final Records<T> records;
    private final String server;
    private final Function<Facts, Optional<String>> look;
    private final JournaledWrite<String> write;

    /**
     * Of an entity.
     *
     * @param key of the facts, what one write at a time goes to
     * @param look the id of the record that is there
     */
    Once(Records<T> records, Settings settings, Function<Facts, String> key, Function<Facts, Optional<String>> look) {
        this.records = records.batch(options -> options.leavesWithin(Contracting.LEAVES_WITHIN));
        this.look = look;
        server = settings.server();
        write = JournaledWrite.<String>builder(
                        settings.journal(),
                        "billingplatform.create." + records.entity().name(),
                        settings.server())
                .key(key)
                .before(planned -> there(planned).map(Before::there).orElseGet(() -> Before.seen(Facts.none())))
                .settler(
                        (open, others) -> there(open).map(Settlement::confirmed).orElseGet(Settlement::absent))
                .settleAfter(settings.settleAfter())
                .looksEarly()
                .longestWait(settings.settleAfter())
                .result(id -> Facts.of(ID, id), this::id)
                .timeSource(settings.time())
                .build();
    }

    /** What the entries of all entities have in common. */
    record Settings(Journal journal, String server, TimeSource time, Duration settleAfter) {}

    /** A record that is there now, and whether this call created it. */
    record Made(String id, boolean made) {}

    /**
     * Sees to it that the record is there.
     *
     * @param facts what makes it this one
     */
    Made ensure(Facts facts, T record) {
        Optional<String> there = look.apply(facts);
        Reference reference = unused(facts);
        boolean open = write.isOpen(reference);
        if (there.isPresent()) {
            if (open) {
                Settlement<String> unused = write.settle(reference, Duration.ZERO);
            }
            return new Made(there.get(), false);
        }
        if (open && write.settle(reference) instanceof Settlement.Confirmed<String> found) {
            return new Made(found.result(), false);
        }
        return new Made(sent(reference, facts, record), true);
    }

    private String sent(Reference reference, Facts facts, T record) {
        try {
            return write.once(reference, facts, () -> created(facts, record));
        } catch (WriteInDoubtException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (write.settle(reference, Duration.ZERO) instanceof Settlement.Confirmed<String> found) {
                return found.result();
            }
            throw e;
        } catch (ChannelKitException e) {
            JournalEntry after = write.entry(reference);
            if (e.outcome() == Outcome.APPLIED && after != null && after.state() == JournalState.CONFIRMED) {
                return id(after); // its answer could not be read; the journal has it, and nothing goes out
            }
            throw e;
        }
    }

    private String created(Facts facts, T record) {
        String id = records.create(record).id();
        return id != null
                ? id
                : look.apply(facts)
                        .orElseThrow(() -> new OutcomeUnknownException(
                                "the platform says that it created the record, and gives no id",
                                CallDetails.none(),
                                null,
                                null));
    }

    /** The first of the references that does not stand for what was created, and deleted since. */
    private Reference unused(Facts facts) {
        List<String> texts = new ArrayList<>(List.of(server));
        facts.asMap().forEach((name, value) -> texts.addAll(List.of(name, value)));
        String stem = records.entity().name() + "-" + Mark.of(texts.toArray(String[]::new));
        return write.unused(stem);
    }

    private Optional<String> there(JournalEntry entry) {
        return look.apply(entry.facts());
    }

    private String id(JournalEntry confirmed) {
        String id = confirmed.result().get(ID);
        return id != null
                ? id
                : there(confirmed)
                        .orElseThrow(() -> new ChannelKitException(
                                "by the journal the record was created, and it is not there: "
                                        + Objects.requireNonNull(confirmed.note()),
                                Outcome.NOT_SENT,
                                CallDetails.none(),
                                "look for it with the platform",
                                null));
    }
}
