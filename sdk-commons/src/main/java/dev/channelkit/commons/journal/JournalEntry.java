package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a journal knows of one write. An operation and a reference have one entry, which takes the place of the one before. Immutable. */
public final class JournalEntry implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most characters of a {@link #note}; longer ones are cut. */
    public static final int LONGEST_NOTE = 300;

    private static final Pattern OPERATION = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");
    private static final int LONGEST_KEY = 500;

    private final String operation;
    private final Reference reference;
    private final String key;
    private final Facts facts;
    private final JournalState state;
    private final int attempt;
    private final long revision;
    private final Instant plannedAt;
    private final @Nullable Instant sentAt;
    private final Instant changedAt;
    private final String by;
    private final @Nullable Facts seen;
    private final Facts result;
    private final String note;

    private JournalEntry(Step step) {
        operation = step.operation;
        reference = step.reference;
        key = step.key;
        facts = step.facts;
        state = step.state;
        attempt = step.attempt;
        revision = step.revision;
        plannedAt = step.plannedAt;
        sentAt = step.sentAt;
        changedAt = step.changedAt;
        by = step.by;
        seen = step.seen;
        result = step.result;
        note = step.note;
    }

    /**
     * The first entry of a write.
     *
     * @param operation what is done, such as {@code bank.addCredit}: a letter, then letters, digits, {@code . _ -}, 100 characters at most
     * @param key of all writes with the same key one is in flight at a time; up to 500 printable characters
     * @throws IllegalArgumentException when operation or key are not such
     */
    public static JournalEntry planned(String operation, Reference reference, String key, Facts facts, Instant at) {
        if (!OPERATION.matcher(operation).matches()) {
            throw new IllegalArgumentException("not the name of an operation: letters, digits, . _ - are");
        }
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || key.codePoints().anyMatch(c -> Character.isISOControl(c) || c >= 0xd800 && c <= 0xdfff)) {
            throw new IllegalArgumentException("a key is 1 to " + LONGEST_KEY + " printable characters");
        }
        return new JournalEntry(new Step(operation, reference, key, facts, at));
    }

    /** What is done, such as {@code bank.addCredit}. */
    public String operation() {
        return operation;
    }

    /** The caller's own name for it. */
    public Reference reference() {
        return reference;
    }

    /** What only one write at a time goes to, such as an account. */
    public String key() {
        return key;
    }

    /** What was asked for. */
    public Facts facts() {
        return facts;
    }

    public JournalState state() {
        return state;
    }

    /** 1 for the first time that it was planned, 2 when it was planned anew after it had been {@link JournalState#ABSENT}, and so on. */
    public int attempt() {
        return attempt;
    }

    /** Counts the changes of the entry, from 1. */
    public long revision() {
        return revision;
    }

    /** When this attempt was planned, by the machine's clock. */
    public Instant plannedAt() {
        return plannedAt;
    }

    /** When this attempt was about to be sent, by the machine's clock; null when it was not. */
    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When the entry last changed, by the machine's clock. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Who last changed it: the process's number, {@code @}, and when it was started. */
    public String by() {
        return by;
    }

    /**
     * What was there before it was sent, such as the id of the last transaction; null when it could not be read, or was not yet. Empty
     * where there was nothing to see, or nothing that had to be seen.
     */
    public @Nullable Facts seen() {
        return seen;
    }

    /** What came of it, such as the id of the transaction; empty unless confirmed, and where nothing is known of it. */
    public Facts result() {
        return result;
    }

    /** Why it is as it is, for people; may be empty. */
    public String note() {
        return note;
    }

    /** Planned anew, after it was certain that nothing had been done. */
    JournalEntry plannedAgain(String newKey, Facts newFacts, Instant at) {
        Step step = new Step(this, JournalState.PLANNED, at, "");
        step.key = newKey;
        step.facts = newFacts;
        step.attempt++;
        step.plannedAt = at;
        step.sentAt = null;
        step.seen = null;
        return new JournalEntry(step);
    }

    JournalEntry sent(@Nullable Facts before, Instant at, String why) {
        Step step = new Step(this, JournalState.SENT, at, why);
        step.seen = before;
        step.sentAt = at;
        return new JournalEntry(step);
    }

    JournalEntry confirmed(Facts with, Instant at, String why) {
        Step step = new Step(this, JournalState.CONFIRMED, at, why);
        step.result = with;
        return new JournalEntry(step);
    }

    JournalEntry unknown(Instant at, String why) {
        return new JournalEntry(new Step(this, JournalState.UNKNOWN, at, why));
    }

    JournalEntry absent(Instant at, String why) {
        return new JournalEntry(new Step(this, JournalState.ABSENT, at, why));
    }

    /** The same, as another process noted it. */
    JournalEntry by(String who) {
        return new JournalEntry(new Step(this, who));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof JournalEntry e
                && operation.equals(e.operation)
                && reference.equals(e.reference)
                && key.equals(e.key)
                && facts.equals(e.facts)
                && state == e.state
                && attempt == e.attempt
                && revision == e.revision
                && plannedAt.equals(e.plannedAt)
                && Objects.equals(sentAt, e.sentAt)
                && changedAt.equals(e.changedAt)
                && by.equals(e.by)
                && Objects.equals(seen, e.seen)
                && result.equals(e.result)
                && note.equals(e.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operation, reference, revision, state);
    }

    /** Operation, reference and state; no facts. */
    @Override
    public String toString() {
        return operation + " " + reference + " " + state + " since " + changedAt;
    }

    /** Collects one change. */
    static final class Step {
        final String operation;
        final Reference reference;
        String key;
        Facts facts;
        JournalState state;
        int attempt;
        long revision;
        Instant plannedAt;

        @Nullable Instant sentAt;

        Instant changedAt;
        String by;

        @Nullable Facts seen;

        Facts result;
        String note;

        Step(String operation, Reference reference, String key, Facts facts, Instant at) {
            this.operation = operation;
            this.reference = reference;
            this.key = key;
            this.facts = facts;
            state = JournalState.PLANNED;
            attempt = 1;
            revision = 1;
            plannedAt = at;
            changedAt = at;
            by = Who.THIS;
            result = Facts.none();
            note = "";
        }

        Step(JournalEntry before, JournalState state, Instant at, String note) {
            operation = before.operation;
            reference = before.reference;
            key = before.key;
            facts = before.facts;
            this.state = state;
            attempt = before.attempt;
            revision = before.revision + 1;
            plannedAt = before.plannedAt;
            sentAt = before.sentAt;
            changedAt = at;
            by = Who.THIS;
            seen = before.seen;
            result = Facts.none();
            this.note = Notes.oneLine(note);
        }

        Step(JournalEntry same, String who) {
            operation = same.operation;
            reference = same.reference;
            key = same.key;
            facts = same.facts;
            state = same.state;
            attempt = same.attempt;
            revision = same.revision;
            plannedAt = same.plannedAt;
            sentAt = same.sentAt;
            changedAt = same.changedAt;
            by = who;
            seen = same.seen;
            result = same.result;
            note = same.note;
        }
    }
}
