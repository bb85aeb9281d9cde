package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is there is not what the plan can go on from. What the plan has done by then stays; this step changed nothing. */
public final class CustomerConflictException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final List<Integer> accountIds;

    /** What is in the way. */
    public enum Kind {
        /** Several accounts carry the customer's key. */
        SEVERAL_ACCOUNTS,
        /** No account carries it. */
        NO_ACCOUNT,
        /** The account is closed. */
        ACCOUNT_CLOSED,
        /** The account is suspended; {@code accounts().reactivate} undoes that. */
        ACCOUNT_SUSPENDED,
        /** The user name is taken by a user with another mail address, or of another account. */
        USER_NAME_TAKEN,
        /** The user is there, and disabled. */
        USER_DISABLED,
        /** The number is held by another account, or there is none of that kind left. */
        NO_NUMBER,
        /** The provider lists users or numbers of another account as this one's, so that its lists are not to be gone by. */
        NOT_ITS_OWN
    }

    CustomerConflictException(
            Kind kind, String what, String advice, List<Integer> accountIds, @Nullable ChannelKitException cause) {
        super(
                what,
                cause == null ? Outcome.NOT_SENT : cause.outcome(),
                cause == null ? CallDetails.none() : cause.details(),
                advice,
                cause);
        this.kind = kind;
        this.accountIds = List.copyOf(accountIds);
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    /** The accounts that are concerned; empty when none is known. */
    public List<Integer> accountIds() {
        return accountIds;
    }
}
