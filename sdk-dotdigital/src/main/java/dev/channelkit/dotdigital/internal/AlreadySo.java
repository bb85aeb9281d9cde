package dev.channelkit.dotdigital.internal;

import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import java.util.function.BooleanSupplier;

/**
 * Sends what ends in the same state however often it is sent. The provider may refuse the second time because it is so already, and the answer
 * may get lost; in both cases the state tells.
 */
public final class AlreadySo {
    private AlreadySo() {}

    /**
     * Sends it, and takes a refusal or a lost answer for success when the state is as it was to become.
     *
     * @param isSo looks at the provider; what it throws is added to the call's own exception
     */
    public static void send(Runnable call, BooleanSupplier isSo) {
        try {
            call.run();
        } catch (ChannelKitException e) {
            if (Thread.currentThread().isInterrupted() || !mayBeSo(e) || !holds(isSo, e)) {
                throw e;
            }
        }
    }

    private static boolean mayBeSo(ChannelKitException e) {
        return e.outcome() == Outcome.UNKNOWN
                || e.outcome() == Outcome.APPLIED
                || e instanceof BadRequestException
                || e instanceof ConflictException
                || e instanceof NotFoundException;
    }

    private static boolean holds(BooleanSupplier isSo, ChannelKitException e) {
        try {
            return isSo.getAsBoolean();
        } catch (ChannelKitException more) {
            e.addSuppressed(more);
            return false;
        }
    }
}
