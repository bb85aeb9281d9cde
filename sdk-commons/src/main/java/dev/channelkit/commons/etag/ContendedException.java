package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** A thing changed each time between reading and writing it, as often as was allowed. Nothing of the change was applied. */
public final class ContendedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final int tries;

    ContendedException(int tries, boolean refusedBefore, ChannelKitException last) {
        super(
                "the change was refused as stale " + tries + (tries == 1 ? " time" : " times")
                        + ", each time made anew on the version just read"
                        + (refusedBefore ? "; the provider gave out the very tag that it had refused" : ""),
                Outcome.REFUSED,
                last.details(),
                refusedBefore
                        ? "see what changes the tag on its way; a weak one (W/) never matches"
                        : "find out who else changes it all the time, or allow more tries",
                last);
        this.tries = tries;
    }

    /** How often it was sent. */
    public int tries() {
        return tries;
    }
}
