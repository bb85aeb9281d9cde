package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/**
 * The request cannot be sent as it is: a value would change its path or headers, or a parameter is missing.
 *
 * <p>This is for what may come from data or settings: values, names of fields and entities, hosts, cursors. What only the program itself gets
 * wrong, such as a page of no items or the same filter twice, is an {@link IllegalArgumentException}; in both cases nothing was sent.
 */
public class InvalidRequestException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(
            String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
    }
}
