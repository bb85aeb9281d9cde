package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** A call was answered with more results than it carried records, so that nobody knows which is whose. The outcome of all of them is unknown. */
public class SurplusResultsException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    SurplusResultsException(int records, int results) {
        super(
                "the answer has " + results + " results for " + records + (records == 1 ? " record" : " records"),
                Outcome.UNKNOWN,
                CallDetails.none(),
                "look what became of the records before sending them again, and tell the provider",
                null);
    }
}
