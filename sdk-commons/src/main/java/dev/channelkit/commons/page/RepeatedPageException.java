package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;

/** The provider answered with the page before once more, so that walking on would yield the same items without end. */
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
