package dev.channelkit.commons.error;

/**
 * A call was asked for of a client that is closed, or a job that waits between its calls heard that it was closed meanwhile. No further call was sent.
 */
public class ClientClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ClientClosedException() {
        super("the client is closed");
    }
}
