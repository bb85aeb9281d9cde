package dev.channelkit.commons.http.internal;

import java.io.IOException;

/** What is being sent turns out to be larger than may be sent. */
public final class UploadTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bound;

    public UploadTooLarge(long bound) {
        super("more than " + bound + " bytes");
        this.bound = bound;
    }

    long bound() {
        return bound;
    }
}
