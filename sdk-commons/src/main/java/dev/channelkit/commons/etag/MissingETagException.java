package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** A version is to be named, and the answer that brought the value carried no tag. */
public final class MissingETagException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    MissingETagException() {
        super(
                "the answer carried no ETag",
                Outcome.NOT_SENT,
                CallDetails.none(),
                "read it again and use that tag",
                null);
    }
}
