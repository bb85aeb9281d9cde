package dev.channelkit.sandbox.internal.server;

import dev.channelkit.sandbox.internal.http.Delivery;
import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with one call because its provider is so, and not because somebody planned a fault. Times are the sandbox's, from the arrival
 * of the request on.
 *
 * @param what a few words for lists
 * @param appliedAfter when the request is applied; empty if never
 * @param answeredAfter when it is answered
 * @param status what it is answered in place of the right answer; 0 for the right one
 * @param delivery how the answer reaches the client
 */
public record Trouble(
        String what, Optional<Duration> appliedAfter, Duration answeredAfter, int status, Delivery delivery) {}
