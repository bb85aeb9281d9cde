package dev.channelkit.sandbox.internal.http;

import java.nio.charset.StandardCharsets;

/** What the server sends back, and how. Immutable. */
public final class Answer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Delivery delivery;

    private Answer(int status, Headers headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    public static Answer of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Headers.none().with("Content-Type", contentType), body.clone(), Delivery.WHOLE);
    }

    /** A body of which nothing is said. */
    public static Answer of(int status, byte[] body) {
        return new Answer(status, Headers.none(), body.clone(), Delivery.WHOLE);
    }

    public static Answer empty(int status) {
        return new Answer(status, Headers.none(), new byte[0], Delivery.WHOLE);
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
        return new Answer(status, headers.with(name, value), body, delivery);
    }

    /** The same status and headers over another body. */
    public Answer withBody(byte[] next) {
        return new Answer(status, headers, next.clone(), delivery);
    }

    public Answer withDelivery(Delivery next) {
        return new Answer(status, headers, body, next);
    }
}
