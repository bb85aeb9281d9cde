package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LocalFileException;
import org.jspecify.annotations.Nullable;

/** The journal cannot be read or written, so that nothing was sent. */
public class JournalException extends LocalFileException {
    private static final long serialVersionUID = 1L;

    public JournalException(String what, @Nullable String advice, @Nullable Throwable cause) {
        super(what, CallDetails.none(), advice, cause);
    }
}
