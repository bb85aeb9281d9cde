package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.RetryRule;

/** Makes sure that a call that may have changed something never ends as if it had not. */
public final class Doubt {
    private static final String ADVICE = "the provider may have done it: look there before sending it again";

    private Doubt() {}

    /**
     * The exception to end the call with: {@code e} itself, or, when the call may change something and it is open whether it did, an
     * {@link OutcomeUnknownException} with {@code e} as its cause.
     */
    public static ChannelKitException settle(ChannelKitException e, CallProgress progress) {
        boolean doubtful = progress.isInDoubt() || progress.isPartlyDone();
        boolean open = e.outcome() == Outcome.UNKNOWN || doubtful && e.outcome() != Outcome.APPLIED;
        if (!open || progress.operation().retry() == RetryRule.SAFE || e instanceof OutcomeUnknownException) {
            return e;
        }
        return new OutcomeUnknownException(what(e, progress), e.details(), ADVICE, e);
    }

    private static String what(ChannelKitException e, CallProgress progress) {
        if (e.outcome() == Outcome.UNKNOWN) {
            return e.what();
        }
        String why = progress.isPartlyDone()
                ? "a part of it was refused for its credential, and other parts may have been done: "
                : "an earlier attempt got no answer, and the last one ended so: ";
        return why + e.what();
    }
}
