package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/**
 * The tag of a version was asked for, and there is none: the answer that the value came from carried none, or one that cannot be sent
 * back. Nothing was sent. Reading the thing again gives value and tag together.
 */
public final class MissingETagException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    MissingETagException(String why) {
        super(
                "the ETag of this version is not known: " + why,
                Outcome.NOT_SENT,
                CallDetails.none(),
                "read it again and use the tag of that answer; a tag of another answer may be that of another version",
                null);
    }
}
