package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.util.List;
import java.util.Optional;

/** What BSS refuses, and what it looks up on the way. */
final class Rules {
    private static final String OPEN_REQUEST = "The subscription has a pending change request.";

    private Rules() {}

    /** The business rules say no. */
    static RefusedException no(String message) {
        return new RefusedException(400, message, List.of());
    }

    /** Somebody else's. */
    static RefusedException notYours() {
        return new RefusedException(403, "You are not allowed to access this resource.", List.of());
    }

    /** The account of that id; a 403 for another reseller's, a 404 for none. */
    static ObjectNode account(BssState state, String id) {
        Optional<ObjectNode> own = state.find(BssState.ACCOUNTS, id);
        if (own.isEmpty() && state.isForeign(id)) {
            throw notYours();
        }
        return own.orElseThrow(() -> RefusedException.notFound("Account " + id));
    }

    /** The account that a body names, in which an id that is not there is a bad field. */
    static ObjectNode namedAccount(BssState state, String id) {
        try {
            return account(state, id);
        } catch (RefusedException e) {
            throw e.status() == 404 ? RefusedException.badField("accountId", "names no account") : e;
        }
    }

    static ObjectNode subscription(BssState state, String id) {
        return state.find(BssState.SUBSCRIPTIONS, id)
                .orElseThrow(() -> RefusedException.notFound("Subscription " + id));
    }

    /** Refuses what an open request for seats blocks. */
    static void mustHaveNoOpenRequest(BssState state, ObjectNode subscription) {
        String id = subscription.path("id").asText();
        boolean open = state.table(BssState.REQUESTS).values().stream()
                .anyMatch(request -> request.path("subscriptionId").asText().equalsIgnoreCase(id)
                        && isOpen(request.path("status").asText()));
        if (open) {
            throw no(OPEN_REQUEST);
        }
    }

    static boolean isOpen(String status) {
        return status.equals("Pending") || status.equals("InProgress");
    }

    static void mustBeActive(ObjectNode subscription) {
        String status = subscription.path("status").asText();
        if (!status.equals("Active")) {
            throw no("The subscription is not active, but " + status + ".");
        }
    }

    static boolean isMicrosoft(ObjectNode product) {
        return product.at("/productType/name").asText().startsWith("Microsoft");
    }
}
