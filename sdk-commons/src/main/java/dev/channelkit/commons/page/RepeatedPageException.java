package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;

/**
 * The provider answered with the page before once more, so that walking on would yield the same items without end. Thrown when a page of
 * more than one item equals the one before byte by byte, when a page of one item does so for the third time, and when a hundred pages in
 * a row read as equal items; where a query is walked by key, when a page begins at or below the end of the one before.
 */
public final class RepeatedPageException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    RepeatedPageException(Operation operation, long position) {
        super(
                "the page at " + operation.paging().positionParameter() + " " + position + " equals the page before it",
                Outcome.APPLIED,
                CallDetails.of(operation).build(),
                advice(operation.paging()),
                null);
    }

    private static String advice(Paging paging) {
        if (paging.kind().isSql()) {
            return "the provider seems to ignore the page in '" + paging.positionParameter()
                    + "'; read the list in one page with a larger pageSize, and report this to the provider";
        }
        return "the provider seems to ignore '" + paging.positionParameter()
                + "'; read the list in one page with a larger '" + paging.sizeParameter()
                + "', and report this to the provider";
    }
}
