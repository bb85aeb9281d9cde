package dev.channelkit.billingplatform.contract;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;

/** What is there contradicts what was asked for, or cannot be told apart. Nothing was sent for the step; those before it stand. */
public final class ContractConflictException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    /** Kinds of conflicts. */
    public enum Kind {
        /** The contract's number is that of another account's contract. */
        OTHER_ACCOUNT,
        /** Several records are there where one is looked for. */
        SEVERAL,
        /** There is a rate or a line of the product for some of the same days, with another beginning. */
        OTHER_PERIOD,
        /** The rate is there, with other tiers. */
        OTHER_TIERS,
        /** There is no contract of the number. */
        NO_SUCH_CONTRACT,
        /** What is to be ended has ended before, or begins later. */
        ENDED_OTHERWISE
    }

    private final Kind kind;
    private final List<String> ids;

    ContractConflictException(Kind kind, List<String> ids, String what, String advice) {
        super(what, Outcome.NOT_SENT, CallDetails.none(), advice, null);
        this.kind = kind;
        this.ids = List.copyOf(ids);
    }

    public Kind kind() {
        return kind;
    }

    /** The ids of the records that are in the way. */
    public List<String> ids() {
        return ids;
    }
}
