package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** Something on this machine was in the way: a file that is there already, a directory that cannot be written to, a full disk. */
public class LocalFileException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public LocalFileException(String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
    }
}
