package dev.channelkit.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the server sends back, and how. Immutable. */
public final class Answer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Delivery delivery;
    private final Duration heldBack;

    private Answer(int status, Headers headers, byte[] body, Delivery delivery, Duration heldBack) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
        this.heldBack = heldBack;
    }

    public static Answer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(
                status, Headers.none().with("Content-Type", contentType), body.clone(), Delivery.WHOLE, Duration.ZERO);
    }

    /** A body of which nothing is said. */
    public static Answer of(int status, byte[] body) {
        return new Answer(status, Headers.none(), body.clone(), Delivery.WHOLE, Duration.ZERO);
    }

    public static Answer empty(int status) {
        return new Answer(status, Headers.none(), new byte[0], Delivery.WHOLE, Duration.ZERO);
    }

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public Delivery delivery() {
        return delivery;
    }

    public Answer withHeader(String name, String value) {
        return new Answer(status, headers.with(name, value), body, delivery, heldBack);
    }

    /** With {@code Retry-After} in whole seconds, rounded up. */
    public Answer withRetryAfter(Duration wait) {
        return withHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    /** The same status and headers over another body. */
    public Answer withBody(byte[] next) {
        return new Answer(status, headers, next.clone(), delivery, heldBack);
    }

    public Answer withDelivery(Delivery next) {
        return new Answer(status, headers, body, next, heldBack);
    }

    /** How much of the sandbox's time passes from the request to this answer, at least. */
    public Duration heldBack() {
        return heldBack;
    }

    /** The same, later. */
    public Answer heldBack(Duration by) {
        return new Answer(status, headers, body, delivery, by);
    }
}
