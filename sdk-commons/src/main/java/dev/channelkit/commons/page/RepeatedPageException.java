package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;

/**
 * The provider answered with the page before once more, so that walking on would yield the same items without end. Thrown when a page of
 * more than one item equals the one before byte by byte, when a page of one item does so for the third time, and when a hundred pages in
 * a row read as equal items.
 */
public final class RepeatedPageException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    RepeatedPageException(Operation operation, long position) {
        super(
                "the page at " + operation.paging().positionParameter() + " " + position + " equals the page before it",
                Outcome.APPLIED,
                CallDetails.of(operation).build(),
                "the provider seems to ignore '" + operation.paging().positionParameter()
                        + "'; read the list in one page with a larger '"
                        + operation.paging().sizeParameter() + "', and report this to the provider",
                null);
    }
}
