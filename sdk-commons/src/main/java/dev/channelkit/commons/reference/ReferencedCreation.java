package dev.channelkit.commons.reference;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates things that carry a caller's {@link Reference}, each once. The creation is never repeated; when nobody knows whether it was
 * carried out, what carries the reference is looked up. One for each client and kind of thing; thread-safe: creations with the same
 * reference wait for one another, so that the second finds what the first has created.
 *
 * <p>A reference whose creation may have been carried out, and that nothing carries yet, is remembered: while it is, {@link #create} looks for
 * it and sends nothing, however late the thing appears, until it is found or the caller says {@link #forget}. The {@value #REMEMBERED} latest
 * are remembered; what is older than so many others has arrived or never will.
 *
 * <p>That memory is this object's, unless it is given another {@link Builder#record record}, such as a journal's. Without, another client,
 * another process or this one after a restart does not know of an open creation: it looks, and where it finds nothing, it creates. Nor are
 * others waited for: two that create with the same reference at the same moment both look, find nothing, and create.
 *
 * @param <T> the thing
 */
public final class ReferencedCreation<T> {
    /** How many references with an open creation are remembered. */
    public static final int REMEMBERED = 10_000;

    private static final String ADVICE =
            "create again later with the same reference, never with another: as long as it is open, that only "
                    + "looks for it; should you know that it was not created, forget(reference) lets it be sent again";

    private final Function<Reference, List<T>> lookup;
    private final Function<? super T, String> name;
    private final boolean looksFirst;
    private final Duration longestWait;
    private final KeyQueue<Reference, T> queue;
    private final CreationRecord record;
    private final Function<String, @Nullable T> byName;

    private ReferencedCreation(Builder<T> b) {
        lookup = b.lookup;
        name = b.name;
        looksFirst = b.looksFirst;
        longestWait = b.longestWait;
        record = b.record;
        byName = b.byName;
        queue = new KeyQueue<>(b.time);
    }

    /**
     * Starts the settings.
     *
     * @param lookup finds all that carries exactly this reference; empty when nothing does
     * @param name what a found thing is called in messages, such as its id
     */
    public static <T> Builder<T> builder(Function<Reference, List<T>> lookup, Function<? super T, String> name) {
        return new Builder<>(lookup, name);
    }

    /**
     * Creates a thing, or finds it where it carries the reference already.
     *
     * @param send sends the creation once, with the reference in it
     * @throws ReferenceTakenException when several things carry it already; nothing was sent
     * @throws ReadFailedException when looking for it failed; nothing was sent
     * @throws OutcomeUnknownException when nobody knows whether it was created and it was not found, this time or an earlier one; it may
     *     still appear, so ask for it later with the same reference, never with another. Until it is found, or forgotten, nothing is sent
     */
    public T create(Reference reference, Supplier<T> send) {
        Objects.requireNonNull(reference, "reference");
        try (KeyQueue<Reference, T>.Turn turn = queue.enter(reference, longestWait);
                CreationRecord.Turn ofAll = record.enter(reference, longestWait)) {
            T result = inTurn(reference, turn.take(), send);
            turn.leave(result);
            return result;
        }
    }

    /**
     * Lets a reference be sent again whose creation is open. Say so only after you have made sure that nothing was created, nor still will
     * be: what arrives late is there twice then. Does nothing for other references.
     */
    public void forget(Reference reference) {
        record.forget(Objects.requireNonNull(reference, "reference"));
    }

    /** Whether a creation with this reference may have been carried out and was not found since. */
    public boolean isOpen(Reference reference) {
        return record.isOpen(reference);
    }

    /**
     * Looks for what a creation has made; sends nothing.
     *
     * @return null when the record knows of no creation, or of none that was sent and not refused
     * @throws OutcomeUnknownException when it is not found
     */
    public @Nullable T settle(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        try (KeyQueue<Reference, T>.Turn turn = queue.enter(reference, longestWait);
                CreationRecord.Turn ofAll = record.enter(reference, longestWait)) {
            if (record.isOpen(reference)) {
                return afterAnOpenOne(reference);
            }
            T there = record.created(reference).map(byName).orElse(null);
            if (there == null) {
                record.refused(reference, "nothing was sent");
            }
            return there;
        }
    }

    /** How many creations wait for another with the same reference. */
    public int waiting(Reference reference) {
        return queue.waiting(reference);
    }

    private T inTurn(Reference reference, @Nullable T ofTheOneBefore, Supplier<T> send) {
        if (record.isOpen(reference)) {
            return afterAnOpenOne(reference);
        }
        T there = ofTheOneBefore == null && looksFirst ? find(reference) : ofTheOneBefore;
        if (there == null) {
            there = record.created(reference).map(byName).orElse(null);
        }
        if (there != null) {
            return there;
        }
        record.sending(reference);
        T created;
        try {
            created = send(reference, send);
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.UNKNOWN || e.outcome() == Outcome.APPLIED) {
                record.unknown(reference, e.what());
            } else {
                record.refused(reference, e.what());
            }
            throw e;
        } catch (RuntimeException | Error e) {
            record.unknown(reference, "the call broke off with " + e.getClass().getName());
            throw e;
        }
        record.created(reference, name.apply(created));
        return created;
    }

    /** An earlier creation may still arrive, or show: to send another would be to repeat it. */
    private T afterAnOpenOne(Reference reference) {
        T there;
        try {
            there = find(reference);
        } catch (ReferenceTakenException e) {
            throw e;
        } catch (ChannelKitException e) {
            // also a refusal: what it says of the lookup would pass for what became of the creation
            throw stillOpen(reference, e.what(), e);
        }
        if (there == null) {
            throw stillOpen(reference, "nothing carries it by now", null);
        }
        record.created(reference, name.apply(there));
        return there;
    }

    private static OutcomeUnknownException stillOpen(Reference reference, String found, @Nullable Throwable cause) {
        return new OutcomeUnknownException(
                "nothing was sent, because an earlier creation with the reference " + reference
                        + " may have been carried out, or still will be: " + found,
                CallDetails.none(),
                ADVICE,
                cause);
    }

    private @Nullable T find(Reference reference) {
        List<T> found;
        try {
            found = lookup.apply(reference);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the reference could not be looked up, so nothing was created", e);
        }
        if (found.size() > 1) {
            throw new ReferenceTakenException(reference, names(found));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private T send(Reference reference, Supplier<T> send) {
        try {
            return send.get();
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.UNKNOWN) {
                throw e;
            }
            return settle(reference, e);
        }
    }

    private T settle(Reference reference, ChannelKitException lost) {
        if (Thread.currentThread().isInterrupted()) {
            throw unknown(reference, lost, "nothing was looked up, because the thread is interrupted", null);
        }
        List<T> found;
        try {
            found = lookup.apply(reference);
        } catch (RuntimeException e) {
            String why =
                    e instanceof ChannelKitException c ? c.what() : e.getClass().getName();
            throw unknown(reference, lost, "looking it up failed: " + why, e);
        }
        if (found.isEmpty()) {
            throw unknown(reference, lost, "nothing carries it by now, but the request may still arrive", null);
        }
        if (found.size() > 1) {
            throw unknown(reference, lost, found.size() + " things carry it: " + String.join(", ", names(found)), null);
        }
        return found.get(0);
    }

    private List<String> names(List<T> found) {
        return found.stream().map(name).<String>map(text -> text).toList();
    }

    private static OutcomeUnknownException unknown(
            Reference reference, ChannelKitException lost, String found, @Nullable RuntimeException more) {
        OutcomeUnknownException unknown = new OutcomeUnknownException(
                lost.what() + "; of the reference " + reference + ": " + found, lost.details(), ADVICE, lost);
        if (more != null) {
            unknown.addSuppressed(more);
        }
        return unknown;
    }

    /** Settings; each has a default. */
    public static final class Builder<T> {
        private final Function<Reference, List<T>> lookup;
        private final Function<? super T, String> name;
        private CreationRecord record = CreationRecord.memory();
        private Function<String, @Nullable T> byName = name -> null;
        private boolean looksFirst = true;
        private Duration longestWait = Duration.ofMinutes(5);
        private TimeSource time = TimeSource.system();

        private Builder(Function<Reference, List<T>> lookup, Function<? super T, String> name) {
            this.lookup = Objects.requireNonNull(lookup, "lookup");
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Whether the reference is looked up before anything is sent, so that what runs twice creates once; so unless set. Without it, a
         * lost answer cannot be told from what somebody created earlier under the same reference.
         */
        public Builder<T> looksFirst(boolean value) {
            looksFirst = value;
            return this;
        }

        /**
         * Where it is kept what was begun; in this object's memory unless set.
         *
         * @param byName gives what was created, by its name, where nothing carries the reference, or not any more; null when it is gone and
         *     may be created again
         */
        public Builder<T> record(CreationRecord value, Function<String, @Nullable T> byName) {
            record = Objects.requireNonNull(value, "value");
            this.byName = Objects.requireNonNull(byName, "byName");
            return this;
        }

        /** How long a creation may wait for another with the same reference, more than zero; 5 minutes unless set. */
        public Builder<T> longestWait(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("the longest wait is more than zero: " + value);
            }
            longestWait = value;
            return this;
        }

        public Builder<T> timeSource(TimeSource value) {
            time = Objects.requireNonNull(value, "time");
            return this;
        }

        public ReferencedCreation<T> build() {
            return new ReferencedCreation<>(this);
        }
    }
}
