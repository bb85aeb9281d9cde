package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/**
 * The provider answered with success, but what it answered could not be read: HTML where data was due, malformed JSON, an answer too
 * large, a payload missing. Calls that may have changed something then end in an {@link OutcomeUnknownException} with this as its cause.
 *
 * <p>In strict mode also: the answer was read, but is not as the spec has it. {@link #outcome} is then APPLIED.
 */
public class DecodingException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public DecodingException(
            String what, Outcome outcome, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, outcome, details, advice, cause);
    }
}
