package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.siesmart.api.DecisionsOperations;
import dev.channelkit.siesmart.model.PreconditionViolation;
import java.util.List;
import java.util.stream.Collectors;

/** A decision cannot be asked for yet; the provider says what is missing. Nothing was submitted. */
public final class PrecheckFailedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient List<PreconditionViolation> violations;

    PrecheckFailedException(long proposalId, List<PreconditionViolation> violations) {
        super(
                "proposal " + proposalId + " cannot be submitted: " + words(violations),
                Outcome.NOT_SENT,
                CallDetails.of(DecisionsOperations.PRECHECK).build(),
                "mend what is missing, then check again",
                null);
        this.violations = List.copyOf(violations);
    }

    /** What is missing; empty when the provider does not say, and after serialization. */
    @SuppressWarnings("NullAway") // null after serialization only
    public List<PreconditionViolation> violations() {
        return violations == null ? List.of() : violations;
    }

    private static String words(PreconditionViolation violation) {
        String code = violation.code();
        String text = violation.userMessage();
        if (code == null || text == null) {
            return code != null ? code : text != null ? text : "something that it does not name";
        }
        return code + " (" + text + ")";
    }

    private static String words(List<PreconditionViolation> violations) {
        return violations.isEmpty()
                ? "the provider does not say why"
                : violations.stream().map(PrecheckFailedException::words).collect(Collectors.joining(", "));
    }
}
