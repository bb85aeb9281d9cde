package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The answer is larger than the client may hold in memory; reading stopped there. */
public class AnswerTooLargeException extends DecodingException {
    private static final long serialVersionUID = 1L;

    public AnswerTooLargeException(
            String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.UNKNOWN, details, advice, cause);
    }
}
