package dev.channelkit.commons.call;

/** What the clients of all providers can do. Thread-safe. */
public abstract class ProviderClient implements AutoCloseable {
    private final Transport transport;

    /** @param transport what carries the calls of this client; closed with it */
    protected ProviderClient(Transport transport) {
        this.transport = transport;
    }

    /** What carries the calls of this client. */
    protected final Transport transport() {
        return transport;
    }

    /**
     * A call that the typed client does not have, with the same credentials, limits and errors.
     *
     * @param method the HTTP method; anything but GET and HEAD is sent once only
     * @param path the path below the base URL, starting with {@code /} and percent-encoded where needed
     * @throws dev.channelkit.commons.error.InvalidRequestException if either cannot be sent
     */
    public RawCall raw(String method, String path) {
        return transport.raw(method, path);
    }

    /**
     * Ends the login session that the client has opened, if its provider has such, and frees idle connections and threads. An HTTP client, an
     * executor, a session or a journal that the caller passed in is left alone. Calls sent before, also those that still wait for a thread,
     * run to their end. Sending afterwards throws {@link dev.channelkit.commons.error.ClientClosedException}, an
     * {@link IllegalStateException}, where it is asked for; so do helpers that wait between their calls meanwhile.
     */
    @Override
    public void close() {
        transport.close();
    }
}
