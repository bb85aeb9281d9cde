package dev.channelkit.commons.error;

/** A write that begins with a read did not get beyond it, so nothing was sent. The cause says how the read ended. */
public class ReadFailedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public ReadFailedException(String what, ChannelKitException cause) {
        super(what, Outcome.NOT_SENT, cause.details(), cause.advice(), cause);
    }

    /**
     * What the whole ends in when a read ended in {@code e}: that itself, unless it says that something may have been done, which is not
     * true of the whole.
     */
    public static ChannelKitException beforeSending(String what, ChannelKitException e) {
        return e.outcome() == Outcome.UNKNOWN ? new ReadFailedException(what + " (" + e.what() + ")", e) : e;
    }
}
