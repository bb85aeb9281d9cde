package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.time.TimeSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** From planned to sent and beyond, once, by whoever has the key. Each step is noted before the next is taken. */
final class Attempt<R> {
    private final Journal journal;
    private final Function<JournalEntry, Before<R>> before;
    private final Evidence<R> evidence;
    private final Due due;
    private final TimeSource time;

    Attempt(Journal journal, Function<JournalEntry, Before<R>> before, Evidence<R> evidence, Due due, TimeSource time) {
        this.journal = journal;
        this.before = before;
        this.evidence = evidence;
        this.due = due;
        this.time = time;
    }

    R go(JournalEntry planned, Supplier<R> send) {
        Before<R> found = look(planned);
        if (found instanceof Before.There<R> there) {
            return confirm(planned, there.result(), "it was there before anything was sent");
        }
        Facts seen = found instanceof Before.Seen<R> s ? s.seen() : null;
        String why = found instanceof Before.Unreadable<R> u
                ? "what was there before could not be read: " + Notes.of(u.why())
                : "";
        JournalEntry sent = planned.sent(seen, time.now(), why);
        note(planned, sent);
        due.sending(sent);
        R result;
        try {
            result = send.get();
        } catch (ChannelKitException e) {
            throw ended(sent, e);
        } catch (Throwable e) { // also checked ones, which may be thrown without being declared
            WriteInDoubtException doubt = doubt(
                    sent,
                    CallDetails.none(),
                    "the call broke off with " + e.getClass().getName(),
                    e);
            if (e instanceof Error error) {
                throw error;
            }
            throw doubt;
        }
        return confirm(sent, result, "");
    }

    private Before<R> look(JournalEntry planned) {
        try {
            Before<R> found = Objects.requireNonNull(before.apply(planned), "what the look before sending gives");
            if (Thread.currentThread().isInterrupted()) {
                throw new CallCancelledException(
                        "the thread was interrupted before anything was sent",
                        Outcome.NOT_SENT,
                        CallDetails.none(),
                        null,
                        null);
            }
            return found;
        } catch (ChannelKitException e) {
            giveUp(planned, Notes.of(e), e);
            throw ReadFailedException.beforeSending("what is there could not be read, so nothing was sent", e);
        } catch (RuntimeException | Error e) {
            giveUp(planned, e.getClass().getName(), e);
            throw e;
        }
    }

    /** Nothing was sent; should that not be noted either, whoever has the key next sees it. */
    private void giveUp(JournalEntry planned, String why, Throwable e) {
        try {
            note(planned, planned.absent(time.now(), "not sent: " + why));
        } catch (JournalException unnoted) {
            e.addSuppressed(unnoted);
        }
    }

    private RuntimeException ended(JournalEntry sent, ChannelKitException e) {
        if (e.outcome() == Outcome.UNKNOWN) {
            return doubt(sent, e.details(), e.what(), e);
        }
        JournalEntry after = e.outcome() == Outcome.APPLIED
                ? sent.confirmed(Facts.none(), time.now(), "done, the answer could not be used: " + Notes.of(e))
                : sent.absent(time.now(), Notes.of(e));
        try {
            note(sent, after);
        } catch (JournalException unnoted) {
            return new UnnotedOutcomeException(after, e.outcome(), e.details(), e, unnoted, null);
        }
        due.over(sent);
        return e;
    }

    private WriteInDoubtException doubt(JournalEntry sent, CallDetails details, String what, Throwable e) {
        JournalEntry after = sent.unknown(time.now(), e instanceof ChannelKitException c ? Notes.of(c) : what);
        JournalException unnoted = null;
        try {
            note(sent, after);
        } catch (JournalException j) {
            unnoted = j;
        }
        String more = unnoted == null
                ? ""
                : "; the journal could not keep that, it has it as sent, which is as good: " + unnoted.what();
        WriteInDoubtException doubt = new WriteInDoubtException(
                what + "; nobody knows whether " + sent.operation() + " " + sent.reference() + " was done" + more,
                details,
                unnoted == null ? after : sent,
                due.at(sent),
                e);
        if (unnoted != null) {
            doubt.addSuppressed(unnoted);
        }
        return doubt;
    }

    private R confirm(JournalEntry entry, R result, String why) {
        JournalEntry confirmed = entry.confirmed(evidence.kept(entry, result), time.now(), why);
        try {
            note(entry, confirmed);
        } catch (JournalException e) {
            throw new UnnotedOutcomeException(confirmed, Outcome.APPLIED, CallDetails.none(), e, null, result);
        }
        due.over(entry);
        return result;
    }

    private void note(JournalEntry from, JournalEntry to) {
        if (!journal.note(from, to)) {
            throw changed(to);
        }
    }

    /** Who has the key is the only one to change its entries. */
    static JournalException changed(JournalEntry entry) {
        return new JournalException(
                "the entry of " + entry.operation() + " " + entry.reference()
                        + " was changed by somebody who does not keep its key",
                "see that all processes use the same lock file, and that nobody writes to the journal by other means",
                null);
    }
}
