package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.time.TimeSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what became of a write, and notes it. Asked by whoever has the key. */
final class Evidence<R> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.journal");

    private final Journal journal;
    private final Settler<R> settler;
    private final Function<R, Facts> write;
    private final Function<JournalEntry, R> read;
    private final TimeSource time;

    Evidence(
            Journal journal,
            Settler<R> settler,
            Function<R, Facts> write,
            Function<JournalEntry, R> read,
            TimeSource time) {
        this.journal = journal;
        this.settler = settler;
        this.write = write;
        this.read = read;
        this.time = time;
    }

    /** What came of it; that it cannot be read now must not look as if it had been sent again. */
    R result(JournalEntry confirmed) {
        try {
            return read.apply(confirmed);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending(
                    "it was done earlier, so nothing was sent, and what came of it could not be read", e);
        }
    }

    /** What the provider shows; nothing is noted. */
    Settlement<R> look(JournalEntry open) {
        if (open.seen() == null) {
            return Settlement.undecided("what was there before it was sent could not be read");
        }
        List<JournalEntry> others = journal.ofKey(open.key()).stream()
                .filter(entry -> !entry.operation().equals(open.operation())
                        || !entry.reference().equals(open.reference()))
                .toList();
        try {
            return settlement(settler.settle(open, others));
        } catch (CallCancelledException e) {
            throw e;
        } catch (ChannelKitException e) {
            return Settlement.undecided("it could not be looked for: " + e.what());
        } catch (RuntimeException e) {
            LOG.warn("{} {} could not be looked for", open.operation(), open.reference(), e);
            return Settlement.undecided(
                    "looking for it broke off with " + e.getClass().getName());
        }
    }

    /** To say nothing is not to say that nothing is there. */
    private static <R> Settlement<R> settlement(@Nullable Settlement<R> found) {
        return found == null ? Settlement.undecided("what looked for it gave no answer") : found;
    }

    /** It was done: that it cannot be described must not make it look otherwise. */
    Facts kept(JournalEntry entry, R result) {
        try {
            return write.apply(result);
        } catch (RuntimeException e) {
            LOG.warn("What came of {} {} could not be noted", entry.operation(), entry.reference(), e);
            return Facts.none();
        }
    }

    /** The entry with what was found; it is noted already. */
    JournalEntry noted(JournalEntry open, Settlement<R> found) {
        JournalEntry after = after(open, found);
        if (after.state() == open.state() && after.note().equals(open.note())) {
            return open; // nothing new, and the journal does not grow by looking
        }
        if (!journal.note(open, after)) {
            throw new JournalConflictException(open, "has changed while it was looked for");
        }
        return after;
    }

    private JournalEntry after(JournalEntry open, Settlement<R> found) {
        if (found instanceof Settlement.Confirmed<R> confirmed) {
            return open.confirmed(kept(open, confirmed.result()), time.now(), "found when it was settled");
        }
        if (found instanceof Settlement.Undecided<R> undecided) {
            return open.unknown(time.now(), "undecided: " + undecided.why());
        }
        return open.absent(time.now(), "not found when it was settled");
    }
}
