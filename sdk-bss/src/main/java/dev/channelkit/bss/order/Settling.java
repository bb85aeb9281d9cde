package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import java.util.function.Supplier;

/** Reads before a write, and after one whose answer was lost. */
final class Settling {
    private Settling() {}

    static <T> T before(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending(what, e);
        }
    }

    /** What reading shows where an answer was lost, or held nothing of use; any other failure is thrown on. */
    static <T> T after(ChannelKitException lost, Supplier<T> read) {
        boolean open = lost.outcome() == Outcome.UNKNOWN || lost.outcome() == Outcome.APPLIED;
        if (!open || Thread.currentThread().isInterrupted()) {
            throw lost;
        }
        try {
            return read.get();
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    static ChannelKitException unknown(ChannelKitException lost, String found) {
        return lost.outcome() == Outcome.APPLIED
                ? lost
                : new OutcomeUnknownException(
                        lost.what() + "; " + found,
                        lost.details(),
                        "look at the order before sending anything again",
                        lost);
    }

    static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(
                what, CallDetails.of(OrdersOperations.CHECKOUT).build(), advice, null);
    }
}
