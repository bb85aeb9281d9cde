package dev.channelkit.commons.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WindowLimit} knows of the requests of the last window: a ring of slots, one for each permit, each with the moment from
 * which it is free, and where the limit stands after a 429. Times are nanoseconds by the store's clock. Not safe for several threads: a
 * {@link WindowStore} sees to it that one at a time has it.
 */
public final class WindowRecord {
    /** Of a slot whose request has not ended: free at a time that nobody knows yet. */
    static final long NEVER = Long.MAX_VALUE;

    static final int NONE = -1;

    /** How long a process that others share with may take from its place to sending; also how long one that died there holds it. */
    static final long UNSENT = TimeUnit.MINUTES.toNanos(2);

    /** The same, from sending to the answer of a request that counts from its answer. */
    static final long UNANSWERED = TimeUnit.MINUTES.toNanos(15);

    long[] due;
    long[] owner;
    final long length;
    long seen;
    long pausedUntil;
    long notBefore;
    int refusals;
    private int next;

    /** @param length of the window */
    WindowRecord(int slots, long length, long now) {
        this.length = length;
        due = new long[slots];
        Arrays.fill(due, now);
        owner = new long[slots];
        seen = now;
        pausedUntil = now;
        notBefore = now;
    }

    /** The record of a start that remembers nothing: as though requests had gone out evenly up to now, unless the window wants it empty. */
    public static WindowRecord fresh(Window window, long now) {
        int slots = window.usable();
        WindowRecord record = new WindowRecord(slots, window.length().toNanos(), now);
        if (window.isPacedAtStart()) {
            double step = (double) window.length().toNanos() / slots;
            for (int i = 0; i < slots; i++) {
                record.due[i] = now + (long) (i * step);
            }
        }
        return record;
    }

    /**
     * Reads what {@link #toBytes} wrote, also where it was cut off or damaged: what cannot be read counts as sent just now.
     *
     * @throws IllegalArgumentException when the bytes are something else, or of a window of another length
     */
    public static WindowRecord of(byte[] bytes, Window window, long now) {
        return RecordBytes.read(bytes, window, now);
    }

    /** This record as bytes, for stores outside this process. */
    public byte[] toBytes() {
        return RecordBytes.write(this);
    }

    /** To be told the time first. A clock that was set back takes everything back with it, so that nothing counts for longer than it would. */
    void at(long now) {
        if (now < seen) {
            long back = seen - now;
            for (int i = 0; i < due.length; i++) {
                due[i] -= due[i] == NEVER ? 0 : back;
            }
            pausedUntil -= back;
            notBefore -= back;
        }
        seen = now;
    }

    /**
     * What is left of an even start is as though fewer had gone out evenly. Otherwise nobody could go until nearly all of the many slots
     * were free.
     */
    void thin(long now, Terms terms) {
        int[] unused = IntStream.range(0, due.length)
                .filter(i -> owner[i] == 0 && due[i] > now)
                .boxed()
                .sorted(Comparator.comparingLong(i -> due[i]))
                .mapToInt(i -> i)
                .toArray();
        double step = (double) terms.length() / terms.usable();
        int kept = 0;
        for (int i : unused) {
            if (due[i] >= now + (long) ((kept + 1) * step)) {
                kept++;
            } else {
                due[i] = now;
            }
        }
    }

    /** At least so many slots. */
    void ensure(int slots) {
        int before = due.length;
        if (before < slots) {
            due = Arrays.copyOf(due, slots);
            owner = Arrays.copyOf(owner, slots);
            Arrays.fill(due, before, slots, seen);
        }
    }

    /**
     * Takes a slot.
     *
     * @param until when it is free again unless more is heard
     * @return its number, or {@link #NONE}
     */
    int take(long now, Terms terms, long until, long by) {
        if (now < notBefore) {
            return NONE;
        }
        int slot = free(now, terms.usable());
        if (slot != NONE) {
            due[slot] = until;
            owner[slot] = by;
            next = slot + 1 == due.length ? 0 : slot + 1;
            space(now, terms);
        }
        return slot;
    }

    private int free(long now, int usable) {
        int surplus = due.length - usable; // the record may be of somebody who is allowed more
        if (surplus > 0 && Arrays.stream(due).filter(d -> d <= now).count() <= surplus) {
            return NONE;
        }
        for (int i = next; i < due.length; i++) {
            if (due[i] <= now) {
                return i;
            }
        }
        for (int i = 0; i < next; i++) {
            if (due[i] <= now) {
                return i;
            }
        }
        return NONE;
    }

    private void space(long now, Terms terms) {
        if (refusals == 0) {
            return;
        }
        double rate = terms.rate(now - pausedUntil);
        if (rate < 1) {
            notBefore = now + (long) (terms.length() / (terms.usable() * rate));
        } else {
            refusals = 0;
        }
    }

    /** Sets when a slot is free; false when it has lapsed, and may be another's by now. */
    boolean hold(int slot, long by, long until) {
        if (slot >= owner.length || owner[slot] != by) {
            return false;
        }
        due[slot] = until;
        return true;
    }

    /** Gives back a slot whose request never went out. */
    void free(int slot, long by) {
        if (hold(slot, by, seen)) {
            owner[slot] = 0;
            next = slot;
        }
    }

    /** Whether nothing may go for now because of a 429. */
    boolean isPaused(long now) {
        return refusals > 0 && now < pausedUntil;
    }

    /**
     * When the next may go after {@code ahead} others have, as far as can be foreseen: a slot whose request has not been sent or answered
     * may be held for long in case its process dies, but will most likely be free far sooner.
     *
     * @param unknown what to take for the moment at which such a slot is free; {@link #NEVER} for what is noted
     */
    long readyAt(long now, int ahead, Terms terms, long unknown) {
        long start = Math.max(now, notBefore);
        if (refusals > 0 && ahead > 0) {
            start += terms.timeFor(ahead, start - pausedUntil);
        }
        return Math.max(start, slotAfter(now, ahead, terms, unknown));
    }

    private long slotAfter(long now, int ahead, Terms terms, long unknown) {
        long latest = terms.windowAfterSending(now);
        int surplus = Math.max(0, due.length - terms.usable());
        if (ahead == 0 && surplus == 0) {
            long least = NEVER;
            for (long d : due) {
                least = Math.min(least, d);
            }
            return least > latest ? Math.min(least, unknown) : least;
        }
        long[] sorted = due.clone();
        Arrays.sort(sorted);
        int usable = sorted.length - surplus;
        long slot = sorted[surplus + ahead % usable];
        long rounds = ahead / usable * terms.windowAfterSending(0);
        return (slot > latest ? Math.min(slot, unknown) : slot) + rounds;
    }

    /**
     * The provider answered 429. It starts a pause, unless the request went out before the end of one: then it is part of what that one is
     * for.
     *
     * @return how long it is until the end of the pause
     */
    long refused(long now, long stamp, @Nullable Duration asked, Recovery recovery, DoubleSupplier random) {
        boolean known = refusals > 0 && stamp < pausedUntil;
        if (!known) {
            refusals = Math.min(refusals + 1, 30);
        }
        if (!known || asked != null) {
            long end = now + recovery.pause(asked, refusals, random).toNanos();
            pausedUntil = known ? Math.max(pausedUntil, end) : end;
            notBefore = Math.max(notBefore, pausedUntil);
        }
        return pausedUntil - now;
    }
}
