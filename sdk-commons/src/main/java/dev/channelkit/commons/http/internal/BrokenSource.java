package dev.channelkit.commons.http.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is to be sent cannot be read: the fault is on this machine, not in the network. */
public final class BrokenSource extends IOException {
    private static final long serialVersionUID = 1L;

    public BrokenSource(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
