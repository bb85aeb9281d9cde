package dev.channelkit.sandbox.siesmart;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A callback that SieSmart sent or tried to send.
 *
 * @param subscriptionId the subscription it was sent for
 * @param eventType such as {@code DECISION_RECEIVED}
 * @param proposalId the proposal it is about
 * @param url where it went; empty where nothing was registered
 * @param at when it was due, by the sandbox's clock
 * @param attempts how often it was tried
 * @param status the last attempt's answer; 0 where none came
 * @param outcome for people: {@code delivered}, or why not
 */
public record SentCallback(
        UUID subscriptionId,
        String eventType,
        long proposalId,
        String url,
        Instant at,
        int attempts,
        int status,
        String outcome) {
    public SentCallback {
        Objects.requireNonNull(subscriptionId, "subscriptionId");
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Whether it was answered with 2xx. */
    public boolean delivered() {
        return status >= 200 && status < 300;
    }
}
