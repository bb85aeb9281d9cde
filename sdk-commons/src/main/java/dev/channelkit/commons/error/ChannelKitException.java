package dev.channelkit.commons.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Anything a call can end in other than its value. {@link #outcome} says what it left behind at the provider, {@link #details} what is
 * known of the call.
 *
 * <p>The message is one line: what happened, where, the provider's own code and words, the id to quote to the provider's support, and
 * what to do next. It never holds a credential; the provider's own words, which are part of it, may quote the request.
 *
 * <p>Not in this tree are programming errors, which show at the first try whatever the provider does: a query that contradicts itself or
 * a setting out of bounds is an {@link IllegalArgumentException}, a builder given null or a model's null field a
 * {@link NullPointerException} that names it, and sending on a closed client an {@link IllegalStateException}. A value of a request that
 * is missing because data was missing (an id, a body, what to filter by) is an {@link InvalidRequestException}; so is a name in SQL that
 * is none.
 */
public class ChannelKitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final Outcome outcome;
    private final CallDetails details;
    private final @Nullable String advice;

    /**
     * A failure of a kind that has no class of its own.
     *
     * @param what what happened, without a full stop
     * @param outcome what it left behind at the provider
     * @param details what is known of the call; {@link CallDetails#none} outside one
     * @param advice what the reader should do next; null when nothing can be said
     * @param cause what brought it about; null when it is the cause itself
     */
    public ChannelKitException(
            String what, Outcome outcome, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(message(what, details, advice), cause);
        this.what = what;
        this.outcome = outcome;
        this.details = details;
        this.advice = advice;
    }

    /** What the call left behind at the provider. */
    public final Outcome outcome() {
        return outcome;
    }

    public final CallDetails details() {
        return details;
    }

    /** What happened, without where and when. */
    public final String what() {
        return what;
    }

    /** What to do next; null when nothing can be said. */
    public final @Nullable String advice() {
        return advice;
    }

    /** One line; never null. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    private static String message(String what, CallDetails details, @Nullable String advice) {
        String where = details.toString();
        return DetailLine.oneLine(what) + (where.isEmpty() ? "" : ": " + where) + (advice == null ? "" : "; " + advice);
    }
}
