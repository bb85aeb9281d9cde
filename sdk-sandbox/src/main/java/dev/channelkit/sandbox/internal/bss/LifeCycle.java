package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens by itself as time passes: orders are executed, requests for seats are met, add-ons end. */
final class LifeCycle {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BssProfile profile;
    private final InstantSource clock;
    private final NewSubscriptions newSubscriptions;

    LifeCycle(BssProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
        newSubscriptions = new NewSubscriptions(profile);
    }

    /** Does all that was due until now, in its order. */
    void catchUp(BssState state) {
        Instant now = clock.instant();
        for (Optional<Due> next = next(state, now); next.isPresent(); next = next(state, now)) {
            state.remove(next.get());
            happen(state, next.get());
        }
    }

    private static Optional<Due> next(BssState state, Instant now) {
        return state.dues().stream().filter(due -> !due.at().isAfter(now)).min(Comparator.comparing(Due::at));
    }

    private void happen(BssState state, Due due) {
        switch (due.kind()) {
            case ORDER_STARTS ->
                state.change(BssState.EXECUTIONS, due.key(), execution -> {
                    execution.put("status", "InProgress").put("message", "Waiting for the vendor");
                    execution.path("items").forEach(item -> ((ObjectNode) item).put("status", "InProgress"));
                });
            case ORDER_ENDS -> ended(state, due.key(), due.at());
            case QUANTITY_STARTS ->
                state.change(BssState.REQUESTS, due.key(), request -> request.put("status", "InProgress"));
            case QUANTITY_ENDS -> met(state, due.key(), due.at());
            case ADDON_ENDS -> addonEnded(state, due.key());
        }
    }

    /** An order was checked out. */
    void started(BssState state, ObjectNode order) {
        Instant now = clock.instant();
        String id = order.path("id").asText();
        state.change(
                BssState.ORDERS,
                id,
                edited -> edited.put("status", "Submitted")
                        .putNull("expirationDate")
                        .put("updatedAt", Times.text(now)));
        ObjectNode execution = NODES.objectNode();
        execution.set("orderId", order.get("id"));
        execution.put("status", "Pending").putNull("message");
        ArrayNode items = execution.putArray("items");
        state.items(BssState.ORDERS, id).forEach(item -> {
            ObjectNode one = items.addObject();
            one.set("orderItemId", item.get("id"));
            one.set("subscriptionId", item.path("subscriptionId"));
            one.put("status", "Pending").putNull("message");
        });
        state.put(BssState.EXECUTIONS, id, execution);
        state.add(new Due(now.plus(profile.executionAfter().dividedBy(4)), Due.Kind.ORDER_STARTS, id));
        state.add(new Due(now.plus(profile.executionAfter()), Due.Kind.ORDER_ENDS, id));
    }

    /** The execution of an order comes to its end; it fails where the vendor would refuse the customer. */
    private void ended(BssState state, String id, Instant at) {
        ObjectNode order = state.get(BssState.ORDERS, id);
        Optional<String> refusal = newSubscriptions.refusal(state, order);
        if (refusal.isPresent()) {
            failed(state, id, refusal.get());
            return;
        }
        List<JsonNode> done = new ArrayList<>();
        for (ObjectNode item : state.items(BssState.ORDERS, id)) {
            String subscription = newSubscriptions.provision(state, order, item, at);
            ObjectNode one = NODES.objectNode();
            one.set("orderItemId", item.get("id"));
            done.add(one.put("subscriptionId", subscription)
                    .put("status", "Completed")
                    .putNull("message"));
        }
        state.change(
                BssState.EXECUTIONS,
                id,
                execution -> execution
                        .put("status", "Completed")
                        .putNull("message")
                        .putArray("items")
                        .addAll(done));
        state.change(
                BssState.ORDERS, id, edited -> edited.put("status", "Executed").put("updatedAt", Times.text(at)));
    }

    /** Ends the execution of an order now, well or with a message. */
    void finish(BssState state, String id, Optional<String> failure) {
        List<Due> waiting = state.dues().stream()
                .filter(due -> due.key()
                                .equals(state.find(BssState.ORDERS, id)
                                        .map(order -> order.path("id").asText())
                                        .orElse(id))
                        && (due.kind() == Due.Kind.ORDER_STARTS || due.kind() == Due.Kind.ORDER_ENDS))
                .toList();
        if (waiting.isEmpty()) {
            throw new IllegalStateException("Order " + id + " is not being executed");
        }
        waiting.forEach(state::remove);
        failure.ifPresentOrElse(
                message -> failed(state, waiting.get(0).key(), message),
                () -> ended(state, waiting.get(0).key(), clock.instant()));
    }

    private static void failed(BssState state, String id, String message) {
        state.change(BssState.EXECUTIONS, id, execution -> {
            execution.put("status", "Failed").put("message", message);
            execution
                    .path("items")
                    .forEach(item -> ((ObjectNode) item).put("status", "Failed").put("message", message));
        });
    }

    /** Fewer seats were asked for. */
    void requested(BssState state, String requestId, Instant earliest) {
        Instant now = clock.instant();
        Duration takes = profile.quantityAfter();
        Instant start = earliest.isAfter(now) ? earliest : now;
        state.add(new Due(start.plus(takes.dividedBy(4)), Due.Kind.QUANTITY_STARTS, requestId));
        state.add(new Due(start.plus(takes), Due.Kind.QUANTITY_ENDS, requestId));
    }

    private void met(BssState state, String requestId, Instant at) {
        ObjectNode request = state.change(BssState.REQUESTS, requestId, edited -> edited.put("status", "Completed"));
        BigDecimal left = request.path("_left").decimalValue();
        state.change(BssState.SUBSCRIPTIONS, request.path("subscriptionId").asText(), subscription -> {
            Seats.set(subscription, left);
            subscription.put("updatedAt", Times.text(at));
        });
    }

    /** Ends a request for seats now, in that status; the seats change if it is completed. */
    void decide(BssState state, String requestId, String status, @Nullable String message) {
        ObjectNode request = state.find(BssState.REQUESTS, requestId)
                .orElseThrow(() -> new IllegalArgumentException("There is no request " + requestId));
        String id = request.path("id").asText();
        state.dues().stream().filter(due -> due.key().equals(id)).forEach(state::remove);
        if (status.equals("Completed")) {
            met(state, id, clock.instant());
        }
        state.change(
                BssState.REQUESTS, id, edited -> edited.put("status", status).put("message", message));
    }

    private static void addonEnded(BssState state, String key) {
        String[] ids = key.split(" ", 2);
        state.change(
                BssState.SUBSCRIPTIONS,
                ids[0],
                subscription -> subscription.path("addons").forEach(addon -> {
                    if (addon.path("id").asText().equals(ids[1])) {
                        ((ObjectNode) addon).put("status", "Canceled");
                    }
                }));
    }
}
