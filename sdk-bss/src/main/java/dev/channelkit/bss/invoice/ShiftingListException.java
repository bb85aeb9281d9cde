package dev.channelkit.bss.invoice;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;

/**
 * A list changed each time it was read, so that nobody can tell whether all of it has been seen. What was given until then is right, but
 * may not be all. Asking for the next charge again goes on reading.
 */
public final class ShiftingListException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    ShiftingListException(Operation operation, int walks) {
        super(
                "the list changed each of the " + walks + " times it was read",
                Outcome.NOT_SENT,
                CallDetails.of(operation).build(),
                "read it when nothing is invoiced, or with larger pages",
                null);
    }
}
