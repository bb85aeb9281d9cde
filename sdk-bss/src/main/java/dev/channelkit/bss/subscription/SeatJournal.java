package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.subscription.SeatLedger.Asked;
import dev.channelkit.bss.subscription.SeatLedger.Entry;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.JournaledSteps;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes of seats in the client's journal: what earlier runs and other processes have sent, and one process at a time for each subscription. */
final class SeatJournal {
    static final String OPERATION = "bss.changeSeats";

    /** How long the provider tries to provision. */
    private static final Duration PROVISIONING = Duration.ofHours(2);

    private static final String SUBSCRIPTION = "subscription";
    private static final String KIND = "kind";
    private static final String MORE = "more";
    private static final String TOTAL = "total";
    private static final String SEATS = "seats";
    private static final String BEFORE = "before";
    private static final String EXPECTED = "expected";
    private static final String ORDER = "order";
    private static final String REQUEST = "request";

    private final Journal journal;
    private final JournaledSteps steps;
    private final String server;
    private final TimeSource time;

    SeatJournal(Journal journal, String server, TimeSource time) {
        this.journal = journal;
        this.server = server;
        this.time = time;
        steps = JournaledSteps.of(journal, OPERATION, server, time);
    }

    /** @throws CallTimeoutException when another process had the subscription for so long; nothing was sent */
    Journal.Claim claim(String subscriptionId, Duration atMost) {
        return journal.claim(key(subscriptionId), atMost)
                .orElseThrow(() -> new CallTimeoutException(
                        "the time for the change ran out behind another of the same subscription, in this process or another",
                        Outcome.NOT_SENT,
                        CallDetails.none(),
                        "ask again later with the same reference",
                        null));
    }

    /** What was sent under the reference; null when nothing was, or nothing arrived. */
    @Nullable Entry of(Reference reference) {
        return steps.entry(reference)
                .filter(SeatJournal::isSent)
                .map(SeatJournal::entry)
                .orElse(null);
    }

    /**
     * The last change of a subscription that may not be over: one in doubt, or one that the provider has taken on and may still provision.
     *
     * @param over those that are
     */
    @Nullable Entry latest(String subscriptionId, Predicate<Reference> over) {
        Instant since = time.now().minus(PROVISIONING);
        JournalEntry latest = null;
        for (JournalEntry entry : journal.ofKey(key(subscriptionId))) {
            boolean counts = entry.operation().equals(OPERATION)
                    && isSent(entry)
                    && !over.test(entry.reference())
                    && (entry.state().isInDoubt() || entry.changedAt().isAfter(since));
            if (counts && (latest == null || !entry.changedAt().isBefore(latest.changedAt()))) {
                latest = entry;
            }
        }
        return latest == null ? null : entry(latest);
    }

    /** Notes that it is about to be sent, with the seats before and those expected. */
    void sending(Asked asked, SeatChange change) {
        Facts facts = Facts.of(SUBSCRIPTION, asked.key(), KIND, asked.more() ? MORE : TOTAL, SEATS, asked.seats());
        steps.sending(change.reference(), key(asked.key()), facts, seen(change));
    }

    void noted(Entry entry) {
        if (entry.sure()) {
            steps.confirmed(entry.change().reference(), seen(entry.change()));
        } else {
            steps.unknown(entry.change().reference());
        }
    }

    void refused(Reference reference) {
        steps.absent(reference);
    }

    void forget(Reference reference) {
        steps.forget(reference);
    }

    private String key(String subscriptionId) {
        return server + " subscription " + Guids.key(subscriptionId);
    }

    private static boolean isSent(JournalEntry entry) {
        return entry.state().isInDoubt() || entry.state() == JournalState.CONFIRMED;
    }

    private static Facts seen(SeatChange change) {
        Facts facts = Facts.of(SUBSCRIPTION, change.subscriptionId());
        facts = with(facts, BEFORE, change.before());
        facts = with(facts, EXPECTED, change.expected());
        facts = with(facts, ORDER, change.orderId());
        return with(facts, REQUEST, change.requestId());
    }

    private static Facts with(Facts facts, String name, @Nullable Object value) {
        return value == null ? facts : facts.with(name, value instanceof BigDecimal n ? n.toPlainString() : value);
    }

    private static Entry entry(JournalEntry entry) {
        boolean sure = entry.state() == JournalState.CONFIRMED;
        Facts seen = entry.seen();
        Facts of = !entry.result().isEmpty() || seen == null ? entry.result() : seen;
        return new Entry(asked(entry), change(entry, of), sure);
    }

    private static Asked asked(JournalEntry entry) {
        Facts facts = entry.facts();
        return new Asked(fact(entry, SUBSCRIPTION), MORE.equals(facts.get(KIND)), Integer.parseInt(fact(entry, SEATS)));
    }

    private static SeatChange change(JournalEntry entry, Facts of) {
        return new SeatChange(
                entry.reference(),
                Objects.requireNonNullElse(of.get(SUBSCRIPTION), fact(entry, SUBSCRIPTION)),
                number(of.get(BEFORE)),
                number(of.get(EXPECTED)),
                of.get(ORDER),
                of.get(REQUEST));
    }

    private static String fact(JournalEntry entry, String name) {
        String value = entry.facts().get(name);
        if (value == null) {
            throw new InvalidRequestException(
                    "the journal's entry of " + entry.reference() + " tells no " + name + ", so nothing was sent",
                    CallDetails.none(),
                    "see by what version it was written",
                    null);
        }
        return value;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
