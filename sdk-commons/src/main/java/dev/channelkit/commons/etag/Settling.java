package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of a write whose outcome nobody knows. It reads the thing: what was intended is there, and all is well; or the
 * version is the one written to, and the same write goes out once more, under the guard of the same tag; or something else is there,
 * and the outcome stays unknown.
 *
 * <p>An equal tag alone is not taken for an unchanged version, since tags may be times of limited precision: the value must be equal, too,
 * and what was to be written must be such that it would show in it.
 *
 * @param <S> what reading gives: a version, or nothing where it is gone
 * @param <R> what the write gives
 */
final class Settling<S, R> {
    private static final String ADVICE = "look what the provider has before writing it again";

    private final Supplier<S> look;
    private final Predicate<S> there;
    private final Predicate<S> untouched;
    private final Function<S, String> description;
    private final Predicate<ChannelKitException> stale;

    /**
     * How to settle it.
     *
     * @param look reads the thing
     * @param there whether what was intended is there
     * @param untouched whether that is the version written to, by tag and by value
     * @param description what is there in place of what was intended, for the message
     * @param stale which refusals mean that the tag is another by now
     */
    Settling(
            Supplier<S> look,
            Predicate<S> there,
            Predicate<S> untouched,
            Function<S, String> description,
            Predicate<ChannelKitException> stale) {
        this.look = look;
        this.there = there;
        this.untouched = untouched;
        this.description = description;
        this.stale = stale;
    }

    /**
     * Settles it.
     *
     * @param lost what the write ended in
     * @param repeat sends the same once more
     * @param found makes the result of what is there
     * @throws OutcomeUnknownException when it cannot be settled; {@code lost} is its cause
     */
    R settle(ChannelKitException lost, Supplier<R> repeat, Function<S, R> found) {
        if (Thread.currentThread().isInterrupted()) {
            throw unknown(lost, "the thread is interrupted, so nothing was read to find out", null);
        }
        S now = look(lost, "");
        if (isThere(now, lost)) {
            return found.apply(now);
        }
        if (!untouched.test(now)) {
            throw unknown(lost, "read again: " + description.apply(now), null);
        }
        try {
            return repeat.get();
        } catch (VersionUnreadException e) {
            throw e;
        } catch (ChannelKitException e) {
            if (!stale.test(e) && !Writer.isAmbiguous(e)) {
                throw unknown(lost, "its version had not moved, and repeating it ended so: " + e.what(), e);
            }
            return afterTheRepeat(lost, e, found);
        }
    }

    private R afterTheRepeat(ChannelKitException lost, ChannelKitException second, Function<S, R> found) {
        String soFar = "its version had not moved, repeating it ended so: " + second.what() + "; then ";
        S now = look(lost, soFar);
        if (isThere(now, lost)) {
            return found.apply(now);
        }
        throw unknown(lost, soFar + "read again: " + description.apply(now), second);
    }

    private S look(ChannelKitException lost, String soFar) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            String why =
                    e instanceof ChannelKitException c ? c.what() : e.getClass().getName();
            throw unknown(lost, soFar + "reading it to find out failed: " + why, e);
        }
    }

    private boolean isThere(S now, ChannelKitException lost) {
        try {
            return there.test(now);
        } catch (RuntimeException e) {
            throw unknown(
                    lost,
                    "the check of what is there broke with " + e.getClass().getName(),
                    e);
        }
    }

    private static OutcomeUnknownException unknown(ChannelKitException lost, String found, @Nullable Throwable more) {
        OutcomeUnknownException unknown =
                new OutcomeUnknownException(lost.what() + "; " + found, lost.details(), ADVICE, lost);
        if (more != null && more != lost) {
            unknown.addSuppressed(more);
        }
        return unknown;
    }
}
