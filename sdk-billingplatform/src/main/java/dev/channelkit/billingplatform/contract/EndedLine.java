package dev.channelkit.billingplatform.contract;

import org.jspecify.annotations.Nullable;

/**
 * An account product of a contract that is terminated.
 *
 * @param id its id
 * @param productId its product; null when it has none
 * @param state where it stands
 * @param why why it was not ended; null where it was
 */
public record EndedLine(
        String id,
        @Nullable String productId,
        State state,
        @Nullable String why) {

    /** Where an account product stands. */
    public enum State {
        /** It had ended by then already. */
        THERE,
        /** This run ended it. */
        ENDED,
        /** The platform did not take its end. */
        REFUSED,
        /** Its end went out, and nobody knows. Terminate again: ends can be written any number of times. */
        UNKNOWN,
        /** Its end was not sent, since something before it went wrong. */
        NOT_SENT,
        /** It begins after the contract's last day: a person has to say what becomes of it. */
        BEGINS_LATER
    }

    /** Whether it is over by the contract's last day. */
    public boolean isEnded() {
        return state == State.THERE || state == State.ENDED;
    }
}
