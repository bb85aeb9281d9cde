package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Where callbacks go, and what they tell of. */
final class NotificationCalls {
    private static final Set<String> EVENTS = Set.of(Changes.DECISION_RECEIVED, Changes.CREDIT_STATUS_CHANGED);

    private final long seed;
    private final SieSmartAnswers answers;
    private final Versions versions;

    NotificationCalls(long seed, SieSmartAnswers answers, Versions versions) {
        this.seed = seed;
        this.answers = answers;
        this.versions = versions;
    }

    static Answer register(SieSmartState state, Exchange exchange) {
        if (state.endpoint != null) {
            throw RefusedException.conflict("An address is registered already; it can be changed");
        }
        return set(state, exchange);
    }

    static Answer update(SieSmartState state, Exchange exchange) {
        mustBeThere(state);
        return set(state, exchange);
    }

    static Answer delete(SieSmartState state, Exchange exchange) {
        mustBeThere(state);
        state.endpoint = null;
        return Reply.none();
    }

    private static Answer set(SieSmartState state, Exchange exchange) {
        String base = exchange.field("basePath").orElse("");
        try {
            URI uri = new URI(base);
            if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new URISyntaxException(base, "no base URL");
            }
        } catch (URISyntaxException e) {
            new Checks(state.reference, 0)
                    .add("basePath", "is no absolute URL to append /notifications to")
                    .refuse();
        }
        ObjectNode endpoint = exchange.body().deepCopy();
        state.endpoint = endpoint;
        // the key is not told again
        return Reply.ok(endpoint.deepCopy().without("apiKey"));
    }

    Answer subscribe(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        versions.check(proposal, exchange);
        String event = exchange.field("eventType").orElse("");
        if (!EVENTS.contains(event)) {
            new Checks(state.reference, 0)
                    .add("eventType", "is none of " + EVENTS)
                    .refuse();
        }
        // the UUID names the pair of proposal and event, so that a second subscription is the first one
        return answers.subscribed(state.subscriptions(proposal.id).stream()
                .filter(subscription -> subscription.eventType().equals(event))
                .findFirst()
                .orElseGet(() -> subscribed(state, proposal, event)));
    }

    private Subscription subscribed(SieSmartState state, Proposal proposal, String event) {
        String name = "sandbox subscription " + seed + " " + state.nextId("subscription");
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Subscription subscription = new Subscription(id, proposal.id, event);
        state.subscriptions.put(id, subscription);
        return subscription;
    }

    Answer list(SieSmartState state, Exchange exchange) {
        long proposal = state.proposal(exchange.path("proposal-id")).id;
        return Reply.list(state.subscriptions(proposal).stream()
                .<JsonNode>map(answers::subscription)
                .toList());
    }

    Answer unsubscribe(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        versions.check(proposal, exchange);
        String id = exchange.path("subscription-id");
        boolean gone = state.subscriptions
                .values()
                .removeIf(subscription -> subscription.proposalId() == proposal.id
                        && subscription.id().toString().equalsIgnoreCase(id));
        if (!gone) {
            throw RefusedException.notFound("Subscription " + id);
        }
        return Reply.none();
    }

    private static void mustBeThere(SieSmartState state) {
        if (state.endpoint == null) {
            throw RefusedException.notFound("A registered address");
        }
    }
}
