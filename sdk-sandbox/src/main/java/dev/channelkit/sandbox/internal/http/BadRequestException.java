package dev.channelkit.sandbox.internal.http;

import java.io.IOException;

/** What came is no HTTP request that the server takes; it answers with the status and closes the connection. */
final class BadRequestException extends IOException {
    private final int status;

    BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
