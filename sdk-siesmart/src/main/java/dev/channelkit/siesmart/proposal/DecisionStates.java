package dev.channelkit.siesmart.proposal;

import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.DecisionRequest;
import dev.channelkit.siesmart.model.DecisionStatus;
import org.jspecify.annotations.Nullable;

/** How the statuses of a decision are read. The vendor's list of them is known in part, so what is not known counts as decided. */
public final class DecisionStates {
    private static final String WANTED = DecisionStatus.MORE_INFORMATION.value();

    private DecisionStates() {}

    /** Whether a decision is there: accepted, declined, more information wanted, or something this version does not know. */
    public static boolean isDecided(@Nullable DecisionStatus status) {
        return status != null && !DecisionStatus.PENDING.equals(status) && !DecisionStatus.NOT_AVAILABLE.equals(status);
    }

    /** Whether more information is wanted. Only the beginning of that status is public, so every value that begins so means it. */
    public static boolean wantsInformation(@Nullable DecisionStatus status) {
        return status != null && status.value().startsWith(WANTED);
    }

    static boolean isAskedFor(@Nullable Decision decision) {
        return decision != null
                && decision.decisionStatus() != null
                && !DecisionStatus.NOT_AVAILABLE.equals(decision.decisionStatus());
    }

    /**
     * Whether {@code request} was taken after {@code before} was read: a decision is asked for that was not, or was at another time, and it
     * repeats nothing else than was sent.
     */
    static boolean isAskedSince(@Nullable Decision before, @Nullable Decision now, DecisionRequest request) {
        if (now == null || !isAskedFor(now)) {
            return false;
        }
        boolean first = before == null || !isAskedFor(before);
        boolean later = before != null
                && now.decisionRequestedDate() != null
                && !now.decisionRequestedDate().equals(before.decisionRequestedDate());
        return (first || later)
                && isEcho(request.commentToRiskAnalyst(), now.commentToRiskAnalyst())
                && isEcho(request.siemensMayContactCustomer(), now.siemensMayContactCustomer());
    }

    private static boolean isEcho(@Nullable Object sent, @Nullable Object echoed) {
        return echoed == null || "".equals(echoed) || echoed.equals(sent);
    }
}
