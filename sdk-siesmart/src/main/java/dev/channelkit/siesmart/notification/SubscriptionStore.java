package dev.channelkit.siesmart.notification;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Where the ids of subscriptions are kept: a notification names nothing but such an id for certain, so whoever forgets them cannot tell what
 * it is about. Called by several threads at once.
 */
public interface SubscriptionStore {

    /** Keeps it; it takes the place of one for the same proposal and event. */
    void save(KeptSubscription subscription);

    /** Forgets the one with that id, if it is there. */
    void remove(String id);

    /** All that are kept. */
    List<KeptSubscription> all();

    /** In memory: a restart forgets them. */
    static SubscriptionStore memory() {
        return new SubscriptionStore() {
            private final ConcurrentMap<String, KeptSubscription> kept = new ConcurrentHashMap<>();

            @Override
            public void save(KeptSubscription subscription) {
                kept.put(subscription.proposalId() + " " + subscription.eventType(), subscription);
            }

            @Override
            public void remove(String id) {
                kept.values().removeIf(subscription -> subscription.id().equals(id));
            }

            @Override
            public List<KeptSubscription> all() {
                return List.copyOf(kept.values());
            }
        };
    }
}
