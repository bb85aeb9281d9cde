package dev.channelkit.siesmart.notification;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.siesmart.api.NotificationsOperations;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.NotificationEndpoint;
import dev.channelkit.siesmart.model.NotificationEventType;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.Subscription;
import dev.channelkit.siesmart.model.SubscriptionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Being told of changes, in place of asking again and again. One address serves all proposals; each event of each proposal is subscribed to
 * by itself, and the ids are kept in the client's {@link SubscriptionStore}. What arrives is read by a {@link NotificationReceiver}.
 */
public final class Notifications extends NotificationsOperations {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.siesmart");
    private static final List<NotificationEventType> EVENTS =
            List.of(NotificationEventType.DECISION_RECEIVED, NotificationEventType.CREDIT_STATUS_CHANGED);

    private static final int TURNS = 16;

    private final ProposalsOperations proposals;
    private final SubscriptionStore store;
    // a proposal's turn; those of a few others share it
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();

    /** Made by the client. */
    public Notifications(Transport transport, SubscriptionStore store) {
        super(transport);
        this.store = store;
        proposals = new ProposalsOperations(transport);
    }

    /**
     * {@inheritDoc} A slash at the end of {@code basePath} is left out, since the provider adds {@code /notifications}. Without an
     * {@code apiKey} anyone can send you notifications; a warning says so.
     */
    @Override
    public NotificationEndpoint registerEndpoint(NotificationEndpoint body) {
        return super.registerEndpoint(tidy(body));
    }

    /** {@inheritDoc} The address and key as with {@link #registerEndpoint(NotificationEndpoint)}. */
    @Override
    public NotificationEndpoint registerEndpoint(ETag ifMatch, NotificationEndpoint body) {
        return super.registerEndpoint(ifMatch, tidy(body));
    }

    /** {@inheritDoc} The address and key as with {@link #registerEndpoint(NotificationEndpoint)}. */
    @Override
    public NotificationEndpoint updateEndpoint(NotificationEndpoint body) {
        return super.updateEndpoint(tidy(body));
    }

    /** {@inheritDoc} The address and key as with {@link #registerEndpoint(NotificationEndpoint)}. */
    @Override
    public NotificationEndpoint updateEndpoint(ETag ifMatch, NotificationEndpoint body) {
        return super.updateEndpoint(ifMatch, tidy(body));
    }

    /** Subscribes to all events of a proposal that are not subscribed to yet; all of its subscriptions. */
    public List<KeptSubscription> subscribeAll(long proposalId) {
        return EVENTS.stream().map(event -> subscribe(proposalId, event)).toList();
    }

    /**
     * Subscribes to one event of a proposal, unless that is kept already. Sent once; if the answer is lost, the proposal's subscriptions are
     * listed. Where the provider demands the version of the proposal, it is read and sent. Subscriptions of one proposal wait for one
     * another, so that threads that ask for the same get the same.
     *
     * @throws dev.channelkit.commons.error.OutcomeUnknownException if nobody knows whether it is subscribed to
     */
    public KeptSubscription subscribe(long proposalId, NotificationEventType event) {
        return inTurn(
                proposalId,
                () -> kept(proposalId, event).orElseGet(() -> keep(id(proposalId, event), proposalId, event)));
    }

    /** {@inheritDoc} The id is forgotten, too, also where the provider has none such: before, or by the first of two attempts. */
    @Override
    public void unsubscribe(long proposalId, String subscriptionId) {
        forgetting(proposalId, subscriptionId, () -> super.unsubscribe(proposalId, subscriptionId));
    }

    /** {@inheritDoc} The id is forgotten, too, also where the provider has none such: before, or by the first of two attempts. */
    @Override
    public void unsubscribe(long proposalId, String subscriptionId, ETag ifMatch) {
        forgetting(proposalId, subscriptionId, () -> super.unsubscribe(proposalId, subscriptionId, ifMatch));
    }

    private void forgetting(long proposalId, String subscriptionId, Runnable unsubscribing) {
        inTurn(proposalId, () -> {
            try {
                unsubscribing.run();
            } catch (NotFoundException e) {
                store.remove(subscriptionId);
                throw e;
            } catch (OutcomeUnknownException e) {
                if (!(e.getCause() instanceof NotFoundException)) {
                    throw e;
                }
                // an attempt whose answer was lost, and then nothing there: what was wanted
            }
            store.remove(subscriptionId);
            return true;
        });
    }

    /**
     * Subscribes again to what is kept and no longer there, as after the test environment was wiped: one call for each proposal, and one for
     * each subscription that is gone. Register the address again first. Subscriptions of proposals that are gone are forgotten.
     *
     * @return the new subscriptions
     */
    public List<KeptSubscription> resubscribe() {
        List<KeptSubscription> renewed = new ArrayList<>();
        List<KeptSubscription> all = store.all();
        all.stream()
                .map(KeptSubscription::proposalId)
                .distinct()
                .forEach(proposal -> renewed.addAll(inTurn(proposal, () -> resubscribe(proposal))));
        return renewed;
    }

    private List<KeptSubscription> resubscribe(long proposalId) {
        List<KeptSubscription> ofProposal = store.all().stream()
                .filter(kept -> kept.proposalId() == proposalId)
                .toList();
        Optional<List<Subscription>> there = subscriptions(proposalId);
        if (there.isEmpty()) {
            ofProposal.forEach(kept -> store.remove(kept.id()));
            return List.of();
        }
        return ofProposal.stream()
                .filter(kept -> there.get().stream().noneMatch(s -> kept.id().equals(s.id())))
                .map(kept -> keep(id(proposalId, kept.eventType()), proposalId, kept.eventType()))
                .toList();
    }

    private <R> R inTurn(long proposalId, Supplier<R> work) {
        ReentrantLock turn = turns.get(Math.floorMod(proposalId, TURNS));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** What a notification's id stands for; empty when it is not kept. */
    public Optional<KeptSubscription> kept(String id) {
        return store.all().stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    private Optional<KeptSubscription> kept(long proposalId, NotificationEventType event) {
        return store.all().stream()
                .filter(kept ->
                        kept.proposalId() == proposalId && kept.eventType().equals(event))
                .findFirst();
    }

    private KeptSubscription keep(String id, long proposalId, NotificationEventType event) {
        KeptSubscription kept = new KeptSubscription(id, proposalId, event);
        store.save(kept);
        return kept;
    }

    /** Empty only where the proposal itself is gone: that the list is found at all is modelled. */
    private Optional<List<Subscription>> subscriptions(long proposalId) {
        try {
            return Optional.of(list(proposalId));
        } catch (NotFoundException e) {
            if (isThere(proposalId)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean isThere(long proposalId) {
        try {
            return proposals.get(proposalId).value().has(Proposal.Field.PROPOSAL_ID);
        } catch (NotFoundException e) {
            return false;
        }
    }

    private String id(long proposalId, NotificationEventType event) {
        SubscriptionRequest request =
                SubscriptionRequest.builder().eventType(event).build();
        try {
            return subscribed(proposalId, request);
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.UNKNOWN) {
                throw e;
            }
            return found(proposalId, event, e);
        }
    }

    private String subscribed(long proposalId, SubscriptionRequest request) {
        try {
            return subscribe(proposalId, request);
        } catch (PreconditionFailedException e) {
            // nothing tells whether a subscription is a change of the proposal: the provider has just said that it is
            ETag tag = proposals.get(proposalId).etag();
            return subscribe(proposalId, tag, request);
        }
    }

    private String found(long proposalId, NotificationEventType event, ChannelKitException lost) {
        try {
            return list(proposalId).stream()
                    .filter(subscription -> event.equals(subscription.eventType()))
                    .map(Subscription::id)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> lost);
        } catch (ChannelKitException e) {
            if (e != lost) {
                lost.addSuppressed(e);
            }
            throw lost;
        }
    }

    private static NotificationEndpoint tidy(NotificationEndpoint body) {
        String path = body.basePath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        if (body.apiKey() == null || body.apiKey().isBlank()) {
            LOG.warn(
                    "The address for notifications is registered without an apiKey: anyone who knows it can send some");
        }
        return body.toBuilder().basePath(path).build();
    }
}
