package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One kind of write that must not happen twice, such as granting credit, carried out under a {@link Journal}. It is sent once for each
 * {@link Reference}, and never repeated by the SDK. Of all writes with the same key (an account) one is in flight at a time, over threads and
 * over the processes that share the journal. Thread-safe; one for each client and kind of write.
 *
 * <p>A write is in flight from before it is planned until its outcome is noted; should the process die in between, until it is dead.
 * After an unknown outcome, other references to the same key are refused until the provider can do no more ({@link Builder#settleAfter}).
 *
 * @param <R> what the write gives, such as a transaction
 */
public final class JournaledWrite<R> {
    /** The fact by which entries of one server are told from those of another. */
    public static final String SERVER = "server";

    private final Journal journal;
    private final String operation;
    private final String server;
    private final Function<Facts, String> key;
    private final Duration longestWait;
    private final Attempt<R> attempt;
    private final Settle<R> settle;
    private final Evidence<R> evidence;
    private final boolean blocksUntilSettled;
    private final TimeSource time;

    private JournaledWrite(Builder<R> b) {
        journal = b.journal;
        operation = b.operation;
        server = b.server;
        key = b.key;
        longestWait = b.longestWait;
        time = b.time;
        blocksUntilSettled = b.blocksUntilSettled;
        Function<R, Facts> write = Objects.requireNonNull(b.write, "result(…) of the builder");
        Function<JournalEntry, R> read = Objects.requireNonNull(b.read, "result(…) of the builder");
        Due due = new Due(time, b.settleAfter);
        evidence = new Evidence<>(journal, b.settler, write, read, time);
        attempt = new Attempt<>(journal, b.before, evidence, due, time);
        settle = new Settle<>(journal, operation, server, longestWait, b.looksEarly, evidence, due, time);
    }

    /**
     * Starts the settings.
     *
     * @param operation what the journal calls it, the same in all versions of the SDK, such as {@code bank.addCredit}
     * @param server whose it is, such as the host: the same reference at another server is not the same write
     */
    public static <R> Builder<R> builder(Journal journal, String operation, String server) {
        return new Builder<>(journal, operation, server);
    }

    /**
     * Sends it, unless that was done before under this reference.
     *
     * @param facts all that makes it this write and no other, such as account and amount
     * @param send sends it once, and repeats nothing of which it is not known that nothing was done
     * @return what came of it, now or earlier
     * @throws ReferenceReusedException when the reference stands for other facts; nothing was sent
     * @throws ReferenceOpenException when an earlier write with it is not settled; nothing was sent
     * @throws KeyInUseException when others write to the same for too long, or one may still arrive; nothing was sent
     * @throws JournalException when the journal cannot be read or written; nothing was sent
     * @throws ReadFailedException when the look before it failed; nothing was sent
     * @throws WriteInDoubtException when it was sent, and nobody knows what became of it
     * @throws UnnotedOutcomeException when it was sent, what became of it is known, and the journal could not keep it
     * @throws dev.channelkit.commons.error.ChannelKitException as {@code send}, when it was refused or not sent; it may be sent again under the same reference
     */
    public R once(Reference reference, Facts facts, Supplier<R> send) {
        Facts asked = asked(facts);
        String itsKey = server + " " + key.apply(facts);
        JournalEntry known = answer(journal.find(operation, reference).orElse(null), itsKey, asked);
        if (known != null) {
            return evidence.result(known);
        }
        try (Journal.Claim held =
                journal.claim(itsKey, longestWait).orElseThrow(() -> KeyInUseException.after(operation, longestWait))) {
            return inTurn(reference, itsKey, asked, send);
        }
    }

    /**
     * What became of a write. While it is under way, and until the provider can do no more, this waits.
     *
     * @return undecided also when the journal knows nothing of the reference, as one in memory does after a restart
     * @throws KeyInUseException when others write to the same for too long
     * @throws JournalException when the journal cannot be read or written
     * @throws dev.channelkit.commons.error.CallCancelledException when the thread is interrupted
     */
    public Settlement<R> settle(Reference reference) {
        return settle.one(reference, Due.LONGEST);
    }

    /** Like {@link #settle(Reference)}, waiting for no longer than that for the provider; undecided when it would take longer. */
    public Settlement<R> settle(Reference reference, Duration atMost) {
        return settle.one(reference, atMost);
    }

    /**
     * The same for what was thrown.
     *
     * @throws IllegalArgumentException when it is not of such a write
     */
    public Settlement<R> settle(OutcomeUnknownException e) {
        if (e instanceof WriteInDoubtException doubt
                && doubt.entry().operation().equals(operation)) {
            return settle(doubt.reference());
        }
        throw new IllegalArgumentException("not the outcome of a " + operation);
    }

    /**
     * Settles what is open of this operation at this server: what this process and earlier ones have left. What is under way this moment is
     * passed over. Waits until the provider can do no more for the youngest of them.
     *
     * @return those that were looked into, in the order in which they were planned; those that could not be read are undecided
     */
    public List<SettledWrite<R>> settlePending() {
        return settlePending(Due.LONGEST);
    }

    /** Like {@link #settlePending()}, waiting for no longer than that in all; undecided where it would take longer. */
    public List<SettledWrite<R>> settlePending(Duration atMost) {
        return settle.pending(atMost);
    }

    /** The entry of a reference; null when the journal knows nothing of it. */
    public @Nullable JournalEntry entry(Reference reference) {
        return journal.find(operation, reference).orElse(null);
    }

    /** Whether nobody knows yet what became of it: {@link #settle} finds out. */
    public boolean isOpen(Reference reference) {
        JournalEntry entry = entry(reference);
        return entry != null && entry.state().isInDoubt();
    }

    /**
     * The first of the references {@code <stem>-1}, {@code <stem>-2} … that does not stand for what was done: for what the caller looks for
     * first, and may find undone since.
     */
    public Reference unused(String stem) {
        int n = 1;
        while (true) {
            Reference reference = Reference.of(stem + "-" + n);
            JournalEntry entry = entry(reference);
            if (entry == null || entry.state() != JournalState.CONFIRMED) {
                return reference;
            }
            n++;
        }
    }

    private Facts asked(Facts facts) {
        if (facts.get(SERVER) != null) {
            throw new IllegalArgumentException("the fact " + SERVER + " is added here");
        }
        Facts asked = Facts.of(SERVER, server);
        for (String name : facts.names()) {
            asked = asked.with(name, Objects.requireNonNull(facts.get(name)));
        }
        return asked;
    }

    private R inTurn(Reference reference, String itsKey, Facts asked, Supplier<R> send) {
        while (true) {
            JournalEntry now = journal.find(operation, reference).orElse(null);
            JournalEntry known = answer(now, itsKey, asked);
            if (known != null) {
                return evidence.result(known);
            }
            if (now != null && now.state().isInDoubt()) {
                throw new ReferenceOpenException(now); // whoever sent it is done or dead: the key is ours
            }
            refuseBehindOthers(itsKey, reference);
            JournalEntry planned = now == null
                    ? JournalEntry.planned(operation, reference, itsKey, asked, time.now())
                    : now.plannedAgain(itsKey, asked, time.now());
            if (journal.note(now, planned)) {
                return attempt.go(planned, send);
            }
        }
    }

    /** The entry where it has the answer already; null where it has not. */
    private static @Nullable JournalEntry answer(@Nullable JournalEntry entry, String itsKey, Facts asked) {
        if (entry == null || entry.state() == JournalState.ABSENT) {
            return null;
        }
        if (!entry.facts().equals(asked) || !entry.key().equals(itsKey)) {
            throw new ReferenceReusedException(entry, differing(entry.facts(), asked));
        }
        return entry.state() == JournalState.CONFIRMED ? entry : null;
    }

    static List<String> differing(Facts there, Facts asked) {
        List<String> names = new ArrayList<>(there.names());
        asked.names().stream().filter(name -> there.get(name) == null).forEach(names::add);
        names.removeIf(name -> Objects.equals(there.get(name), asked.get(name)));
        return names.isEmpty() ? List.of("what it goes to") : names;
    }

    /** What may still arrive there would be taken for this one's, and this one's for it. */
    private void refuseBehindOthers(String itsKey, Reference reference) {
        for (JournalEntry other : journal.open()) {
            boolean ours =
                    other.operation().equals(operation) && other.reference().equals(reference);
            if (!ours && other.key().equals(itsKey) && other.state().isInDoubt() && mayStillArrive(other)) {
                throw KeyInUseException.behind(other);
            }
        }
    }

    private boolean mayStillArrive(JournalEntry other) {
        return blocksUntilSettled || settle.isEarly(other);
    }

    /** Settings; {@link #result} is needed. */
    public static final class Builder<R> {
        private final Journal journal;
        private final String operation;
        private final String server;
        private Function<Facts, String> key = facts -> "all";
        private Function<JournalEntry, Before<R>> before = planned -> Before.seen(Facts.none());
        private Settler<R> settler = (open, others) -> Settlement.undecided("nothing tells what became of it");
        private @Nullable Function<R, Facts> write;
        private @Nullable Function<JournalEntry, R> read;
        private Duration settleAfter = Duration.ZERO;
        private Duration longestWait = Duration.ofMinutes(5);
        private boolean blocksUntilSettled;
        private boolean looksEarly;
        private TimeSource time = TimeSource.system();

        private Builder(Journal journal, String operation, String server) {
            this.journal = Objects.requireNonNull(journal, "journal");
            this.operation = Objects.requireNonNull(operation, "operation");
            this.server = Objects.requireNonNull(server, "server");
        }

        /**
         * What of the facts one write at a time goes to, such as {@code "account 17"}. Operations that get in each other's way have the same
         * keys. Unless set, all writes of the operation wait for one another.
         */
        public Builder<R> key(Function<Facts, String> ofFacts) {
            key = Objects.requireNonNull(ofFacts, "ofFacts");
            return this;
        }

        /**
         * The look before sending, given the entry as planned, while the key is kept. What it throws ends the write, unsent. Unless set,
         * there is nothing to see.
         */
        public Builder<R> before(Function<JournalEntry, Before<R>> look) {
            before = Objects.requireNonNull(look, "look");
            return this;
        }

        /** What finds out afterwards; unless set, nothing does. */
        public Builder<R> settler(Settler<R> value) {
            settler = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * How long after it was about to be sent the provider does no more for it; zero unless set. That counts from before {@code send}
         * is called: what it may wait until its request leaves is to be added.
         */
        public Builder<R> settleAfter(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("less than no time: " + value);
            }
            settleAfter = value;
            return this;
        }

        /** {@link #settle} looks at once, too, and believes what it finds then; for evidence that carries the reference itself. */
        public Builder<R> looksEarly() {
            looksEarly = true;
            return this;
        }

        /** Refuses other references to a key for as long as one is not settled, however old that is. */
        public Builder<R> blocksUntilSettled() {
            blocksUntilSettled = true;
            return this;
        }

        /**
         * How a result is kept.
         *
         * @param write what to note of it, such as the transaction's id
         * @param read the result of a confirmed entry, perhaps by asking the provider. {@link JournalEntry#result} may be empty: where the answer could not be read, or it was decided by hand
         */
        public Builder<R> result(Function<R, Facts> write, Function<JournalEntry, R> read) {
            this.write = Objects.requireNonNull(write, "write");
            this.read = Objects.requireNonNull(read, "read");
            return this;
        }

        /** How long a write may wait for others with the same key, more than zero; 5 minutes unless set. */
        public Builder<R> longestWait(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("the longest wait is more than zero: " + value);
            }
            longestWait = value;
            return this;
        }

        public Builder<R> timeSource(TimeSource value) {
            time = Objects.requireNonNull(value, "value");
            return this;
        }

        public JournaledWrite<R> build() {
            return new JournaledWrite<>(this);
        }
    }
}
