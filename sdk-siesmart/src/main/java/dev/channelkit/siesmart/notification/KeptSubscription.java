package dev.channelkit.siesmart.notification;

import dev.channelkit.siesmart.model.NotificationEventType;
import java.util.Objects;

/**
 * A subscription as its id stands for it.
 *
 * @param id the UUID that the provider gave it, and that its notifications carry
 * @param proposalId the proposal it is for
 * @param eventType what it tells of
 */
public record KeptSubscription(String id, long proposalId, NotificationEventType eventType) {
    public KeptSubscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(eventType, "eventType");
    }
}
