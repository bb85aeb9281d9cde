package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Facts;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.JournaledWrite;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A step that creates something once. What an earlier run has left open is settled first, which may mean to wait for the provider; what this run
 * leaves open is looked for at once, and ends the run if it is not there.
 *
 * @param <R> what the creation gives
 */
final class Once<R> {
    private final ProvisioningStep step;
    private final Progress progress;
    private final JournaledWrite<R> write;
    private boolean sent;

    Once(ProvisioningStep step, Progress progress, JournaledWrite<R> write) {
        this.step = step;
        this.progress = progress;
        this.write = write;
    }

    /** The first of the references made of {@code stem} that does not stand for what was done, and undone since. */
    Reference unused(String stem) {
        return write.unused(stem);
    }

    /** What was found need not be looked for any more, should the journal still have it as open. */
    void found(Reference reference) {
        if (write.isOpen(reference)) {
            Settlement<R> unused = write.settle(reference, Duration.ZERO);
        }
    }

    /**
     * Settles what an earlier run has left.
     *
     * @return whether it was done
     * @throws InDoubt when nobody can tell
     */
    boolean wasLeftDone(Reference reference) {
        if (!write.isOpen(reference)) {
            return false;
        }
        JournalEntry entry = write.entry(reference);
        progress.unknown(step, reference.value());
        Settlement<R> settlement = write.settle(reference);
        if (entry != null && settlement instanceof Settlement.Undecided<R> undecided) {
            throw new InDoubt(new OpenStep(step, entry, null, undecided.why()));
        }
        return settlement instanceof Settlement.Confirmed<R>;
    }

    /**
     * Sends it, unless that was done before.
     *
     * @throws InDoubt when nobody knows what became of it
     */
    R send(Reference reference, Facts facts, String subject, Supplier<R> call) {
        Supplier<R> told = () -> {
            sent = true;
            progress.sent(step, subject);
            return call.get();
        };
        try {
            return write.once(reference, facts, told);
        } catch (WriteInDoubtException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return lookedFor(reference, e);
        } catch (ReferenceOpenException e) {
            progress.unknown(step, reference.value());
            throw new InDoubt(new OpenStep(step, e.entry(), null, e.what()));
        } catch (ChannelKitException e) {
            JournalEntry after = write.entry(reference);
            if (e.outcome() == Outcome.APPLIED && after != null && after.state() == JournalState.CONFIRMED) {
                return write.once(
                        reference, facts,
                        told); // its answer could not be read; the journal has it, and nothing goes out
            }
            throw e;
        }
    }

    /** Whether something went out in this run. */
    boolean wasSent() {
        return sent;
    }

    private R lookedFor(Reference reference, WriteInDoubtException e) {
        progress.unknown(step, reference.value());
        Settlement<R> settlement = write.settle(reference, Duration.ZERO);
        if (settlement instanceof Settlement.Confirmed<R> confirmed) {
            return confirmed.result();
        }
        throw new InDoubt(new OpenStep(step, e.entry(), e.settleFrom(), e.what()));
    }
}
