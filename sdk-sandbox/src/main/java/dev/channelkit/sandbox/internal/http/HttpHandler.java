package dev.channelkit.sandbox.internal.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {
    /**
     * Answers one request.
     *
     * @throws InterruptedException if the server closes while the answer waits
     */
    Answer answer(HttpRequest request) throws InterruptedException;
}
