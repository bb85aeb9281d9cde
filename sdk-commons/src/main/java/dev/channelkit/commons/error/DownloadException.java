package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be fetched from the host that a link led to: the link was refused (expired, mostly), led somewhere it must not, or the
 * file was larger than allowed. {@link #details} has the operation that gave the link and the foreign host's status.
 */
public class DownloadException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public DownloadException(String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.REFUSED, details, advice, cause);
    }
}
