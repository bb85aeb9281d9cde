package dev.channelkit.billingplatform.contract;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;

/** Tiers that were read are not such that every quantity is in exactly one. */
public final class InvalidTiersException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient List<TierProblem> problems;

    InvalidTiersException(List<TierProblem> problems) {
        super(
                "the tiers do not hold every quantity exactly once: " + problems,
                Outcome.NOT_SENT,
                CallDetails.none(),
                "correct them with the provider",
                null);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in ascending order of quantities. */
    public List<TierProblem> problems() {
        return problems;
    }
}
