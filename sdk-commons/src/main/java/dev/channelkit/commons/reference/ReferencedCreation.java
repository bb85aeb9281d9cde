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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates things that carry a caller's {@link Reference}, each once. The creation is never repeated; when nobody knows whether it was
 * carried out, what carries the reference is looked up. One for each client and kind of thing; thread-safe: creations with the same
 * reference wait for one another, so that the second finds what the first has created.
 *
 * <p>Other clients are not waited for: two that create with the same reference at the same moment both look, find nothing, and create.
 *
 * @param <T> the thing
 */
public final class ReferencedCreation<T> {
    private static final String ADVICE = "look for that reference later, and create again only with the same one";

    private final Function<Reference, List<T>> lookup;
    private final Function<? super T, String> name;
    private final boolean looksFirst;
    private final Duration longestWait;
    private final KeyQueue<Reference, Optional<T>> queue;

    private ReferencedCreation(Builder<T> b) {
        lookup = b.lookup;
        name = b.name;
        looksFirst = b.looksFirst;
        longestWait = b.longestWait;
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
     * @throws OutcomeUnknownException when nobody knows whether it was created and it was not found; it may still appear, so ask for it
     *     later with the same reference, never with another
     */
    public T create(Reference reference, Supplier<T> send) {
        Objects.requireNonNull(reference, "reference");
        try (KeyQueue<Reference, Optional<T>>.Turn turn = queue.enter(reference, longestWait)) {
            Optional<T> before = turn.take();
            if (before != null && before.isEmpty()) {
                turn.leave(Optional.empty());
                return afterAnUnknownOne(reference);
            }
            T there = before == null ? looksFirst ? find(reference) : null : before.get();
            try {
                T result = there == null ? send(reference, send) : there;
                turn.leave(Optional.of(result));
                return result;
            } catch (OutcomeUnknownException e) {
                turn.leave(Optional.empty());
                throw e;
            }
        }
    }

    /** How many creations wait for another with the same reference. */
    public int waiting(Reference reference) {
        return queue.waiting(reference);
    }

    /** The creation before this one, which it waited for, may still arrive: to send another would be to repeat it. */
    private T afterAnUnknownOne(Reference reference) {
        T there = find(reference);
        if (there == null) {
            throw new OutcomeUnknownException(
                    "nothing was sent, because nobody knows what became of another creation with the reference "
                            + reference + " a moment ago",
                    CallDetails.none(),
                    ADVICE,
                    null);
        }
        return there;
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
