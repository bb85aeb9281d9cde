package dev.channelkit.bss.invoice;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;

/**
 * A list changed each time it was read, or its pages cannot be right, so that nobody can tell whether all of it has been seen. What was given
 * until then is right, but may not be all. Asking for the next charge again goes on reading.
 */
public final class ShiftingListException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private ShiftingListException(Operation operation, String what, String advice) {
        super(what, Outcome.NOT_SENT, CallDetails.of(operation).build(), advice, null);
    }

    static ShiftingListException ofWalks(Operation operation, int walks) {
        return new ShiftingListException(
                operation,
                "the list changed each of the " + walks + " times it was read",
                "read it when nothing is invoiced, or with larger pages");
    }

    static ShiftingListException ofNoEnd(Operation operation, int pages) {
        return new ShiftingListException(
                operation,
                pages + " pages of the list in a row were empty, and none of them was the last",
                "read it with larger pages, and report this to the provider");
    }

    static ShiftingListException ofOnePage(Operation operation) {
        return new ShiftingListException(
                operation,
                "a page of the list equals the page before, so the provider seems to ignore the number of the page",
                "read it in one page, and report this to the provider");
    }
}
