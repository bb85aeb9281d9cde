package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits until a write can be settled, and does so. Waits without its key, so that nobody is kept from it meanwhile. */
final class Settle<R> {
    private final Journal journal;
    private final String operation;
    private final String server;
    private final Duration longestWait;
    private final boolean looksEarly;
    private final Evidence<R> evidence;
    private final Due due;
    private final TimeSource time;

    Settle(
            Journal journal,
            String operation,
            String server,
            Duration longestWait,
            boolean looksEarly,
            Evidence<R> evidence,
            Due due,
            TimeSource time) {
        this.journal = journal;
        this.operation = operation;
        this.server = server;
        this.longestWait = longestWait;
        this.looksEarly = looksEarly;
        this.evidence = evidence;
        this.due = due;
        this.time = time;
    }

    boolean isEarly(JournalEntry entry) {
        return !due.left(entry).isZero();
    }

    Settlement<R> one(Reference reference, Duration atMost) {
        JournalEntry entry = journal.find(operation, reference).orElse(null);
        if (entry == null) {
            return Settlement.undecided("the journal knows nothing of it");
        }
        SettledWrite<R> settled = one(entry, longestWait, time.nanoTime(), atMost);
        if (settled == null) {
            throw KeyInUseException.after(operation, longestWait);
        }
        return settled.settlement();
    }

    List<SettledWrite<R>> pending(Duration atMost) {
        long start = time.nanoTime();
        List<SettledWrite<R>> all = new ArrayList<>();
        for (JournalEntry entry : journal.open()) {
            if (entry.operation().equals(operation) && isOurs(entry)) {
                SettledWrite<R> settled = one(entry, Duration.ZERO, start, atMost);
                if (settled != null) {
                    all.add(settled);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Null when its key is kept by others. */
    private @Nullable SettledWrite<R> one(JournalEntry first, Duration forTheKey, long start, Duration atMost) {
        JournalEntry entry = first;
        boolean early = looksEarly;
        while (true) {
            SettledWrite<R> known = known(entry);
            if (known != null) {
                return known;
            }
            Duration left = due.left(entry);
            if (left.isZero() || early) {
                Optional<Journal.Claim> claim = journal.claim(entry.key(), forTheKey);
                if (claim.isEmpty()) {
                    return null;
                }
                try (Journal.Claim held = claim.get()) {
                    SettledWrite<R> settled = inTurn(entry);
                    if (settled != null) {
                        return settled;
                    }
                }
                early = false;
            } else if (left.compareTo(atMost.minusNanos(time.nanoTime() - start)) > 0) {
                return new SettledWrite<>(entry, Settlement.undecided("it may still arrive until " + due.at(entry)));
            } else {
                sleep(left);
            }
            entry = journal.find(operation, entry.reference()).orElse(entry);
        }
    }

    /** Null when it has to be looked at again. */
    private @Nullable SettledWrite<R> inTurn(JournalEntry before) {
        JournalEntry entry = journal.find(operation, before.reference()).orElse(before);
        if (!entry.equals(before)) {
            return null;
        }
        if (entry.state() == JournalState.PLANNED) {
            JournalEntry absent = entry.absent(time.now(), "never sent: its process is gone");
            return journal.note(entry, absent) ? new SettledWrite<>(absent, Settlement.absent()) : null;
        }
        boolean early = isEarly(entry); // before the look: what arrives while it reads does not show in it
        Settlement<R> found = evidence.look(entry);
        if (early && !(found instanceof Settlement.Confirmed<R>)) {
            return null;
        }
        JournalEntry after = evidence.noted(entry, found);
        if (!after.state().isOpen()) {
            due.over(after);
        }
        return new SettledWrite<>(after, found);
    }

    private @Nullable SettledWrite<R> known(JournalEntry entry) {
        if (entry.state() == JournalState.CONFIRMED) {
            return new SettledWrite<>(entry, Settlement.confirmed(evidence.result(entry)));
        }
        if (entry.state() == JournalState.ABSENT) {
            return new SettledWrite<>(entry, Settlement.absent());
        }
        return isOurs(entry)
                ? null
                : new SettledWrite<>(entry, Settlement.undecided("it went to another server than this client's"));
    }

    private boolean isOurs(JournalEntry entry) {
        return server.equals(entry.facts().get(JournaledWrite.SERVER));
    }

    private void sleep(Duration left) {
        try {
            time.sleep(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited for the provider to be done",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    null,
                    e);
        }
    }
}
