package dev.channelkit.sandbox.internal.http;

/** How an answer reaches the client, if it does. */
public enum Delivery {
    /** As HTTP has it. */
    WHOLE,
    /** Headers and the first half of the body, then the connection ends. */
    TRUNCATED,
    /** No byte; the connection is closed in order (FIN). */
    CLOSED,
    /** No byte; the connection is torn down (RST). */
    RESET,
    /** No byte until the client goes away. */
    HANGING
}
