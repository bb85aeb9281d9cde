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
        boolean open = e.outcome() == Outcome.UNKNOWN || progress.isInDoubt() && e.outcome() != Outcome.APPLIED;
        if (!open || progress.operation().retry() == RetryRule.SAFE || e instanceof OutcomeUnknownException) {
            return e;
        }
        String what = e.outcome() == Outcome.UNKNOWN
                ? e.what()
                : "an earlier attempt got no answer, and the last one ended so: " + e.what();
        return new OutcomeUnknownException(what, e.details(), ADVICE, e);
    }
}
