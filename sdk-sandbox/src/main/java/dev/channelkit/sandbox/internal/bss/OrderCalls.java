package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders: a draft, its items, and its checkout, from which on it goes by itself. */
final class OrderCalls {
    static final Set<String> PAYMENT_METHODS = Set.of("Net 15", "Net 30", "Paypal");
    private static final BigDecimal TAX = new BigDecimal("0.24");
    private static final Duration DRAFT_LIFE = Duration.ofDays(7);

    private final BssProfile profile;
    private final BssAnswers answers;
    private final Listing listing;
    private final OrderItems items;
    private final LifeCycle life;
    private final InstantSource clock;

    OrderCalls(BssProfile profile, BssAnswers answers, Listing listing, LifeCycle life, InstantSource clock) {
        this.profile = profile;
        this.answers = answers;
        this.listing = listing;
        this.life = life;
        this.clock = clock;
        items = new OrderItems(profile);
    }

    Answer list(BssState state, Exchange exchange) {
        return listing.of(
                exchange,
                state.table(BssState.ORDERS).values().stream()
                        .filter(order -> !isGone(order))
                        .toList(),
                order -> whole(state, order));
    }

    Answer get(BssState state, Exchange exchange) {
        return answers.one(whole(state, order(state, exchange)));
    }

    Answer create(BssState state, Exchange exchange) {
        ObjectNode account =
                Rules.namedAccount(state, exchange.field("accountId").orElse(""));
        String method = exchange.field("paymentMethod")
                .orElse(account.path("paymentMethod").asText("Net 30"));
        if (!PAYMENT_METHODS.contains(method)) {
            throw RefusedException.badField("paymentMethod", "names no payment method");
        }
        if (!account.path("orderingEnabled").asBoolean(true)) {
            throw Rules.no("Ordering is not enabled for the account.");
        }
        Instant now = clock.instant();
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        identify(state, order, "order", 7_001);
        order.put("code", "%08d".formatted(state.nextNumber("order code", 2_001)));
        order.set("accountId", account.get("id"));
        order.set("accountName", account.get("name"));
        order.put("status", "Draft")
                .put("orderDate", Times.text(now))
                .put("expirationDate", Times.text(now.plus(DRAFT_LIFE)))
                .put("paymentMethod", method)
                .put(
                        "purchaseOrderNumber",
                        exchange.field("purchaseOrderNumber").orElse(null))
                .put("currency", account.path("currency").asText("EUR"))
                .put("totalAmount", 0)
                .put("totalTax", 0)
                .put("createdAt", Times.text(now))
                .put("updatedAt", Times.text(now));
        String id = order.path("id").asText();
        state.put(BssState.ORDERS, id, order);
        return answers.created(whole(state, order));
    }

    Answer listItems(BssState state, Exchange exchange) {
        return answers.children(state.items(BssState.ORDERS, id(order(state, exchange))), "data");
    }

    Answer createItem(BssState state, Exchange exchange) {
        ObjectNode order = draft(state, exchange);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        identify(state, item, "item", 90_001);
        items.fill(state, order, item, exchange);
        List<ObjectNode> next = new ArrayList<>(state.items(BssState.ORDERS, id(order)));
        next.add(item);
        save(state, order, next);
        return answers.created(item);
    }

    Answer getItem(BssState state, Exchange exchange) {
        return answers.one(item(state, order(state, exchange), exchange));
    }

    Answer deleteItem(BssState state, Exchange exchange) {
        ObjectNode order = draft(state, exchange);
        ObjectNode item = item(state, order, exchange);
        save(
                state,
                order,
                state.items(BssState.ORDERS, id(order)).stream()
                        .filter(other -> !other.equals(item))
                        .toList());
        return answers.done(exchange, item.path("id").asText());
    }

    Answer checkout(BssState state, Exchange exchange) {
        ObjectNode order = draft(state, exchange);
        if (state.items(BssState.ORDERS, id(order)).isEmpty()) {
            throw Rules.no("The order has no items.");
        }
        life.started(state, order);
        return answers.done(exchange, id(order));
    }

    Answer executionStatus(BssState state, Exchange exchange) {
        ObjectNode order = order(state, exchange);
        return answers.one(state.find(BssState.EXECUTIONS, id(order)).orElseGet(() -> {
            ObjectNode none = JsonNodeFactory.instance.objectNode();
            none.set("orderId", order.get("id"));
            none.put("status", order.path("status").asText().equals("Draft") ? "Pending" : "Completed")
                    .putNull("message")
                    .putArray("items");
            return none;
        }));
    }

    static ObjectNode whole(BssState state, ObjectNode order) {
        ObjectNode whole = order.deepCopy();
        state.items(BssState.ORDERS, id(order)).forEach(whole.withArray("/items")::add);
        return whole;
    }

    private void save(BssState state, ObjectNode order, List<ObjectNode> next) {
        BigDecimal total =
                next.stream().map(item -> item.path("total").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        state.items(BssState.ORDERS, id(order), next);
        state.change(
                BssState.ORDERS,
                id(order),
                edited -> edited.put("totalAmount", total)
                        .put("totalTax", total.multiply(TAX).setScale(2, RoundingMode.HALF_UP))
                        .put("updatedAt", Times.text(clock.instant())));
    }

    // under one profile they are numbers, as the answers are then
    private void identify(BssState state, ObjectNode row, String kind, long first) {
        if (answers.hasNumbers()) {
            row.put("id", state.nextNumber(kind, first));
        } else {
            row.put("id", state.nextGuid(kind));
        }
    }

    private ObjectNode order(BssState state, Exchange exchange) {
        return Optional.of(state.get(BssState.ORDERS, exchange.path("orderId")))
                .filter(order -> !isGone(order))
                .orElseThrow(() -> RefusedException.notFound("Order " + exchange.path("orderId")));
    }

    private ObjectNode draft(BssState state, Exchange exchange) {
        ObjectNode order = order(state, exchange);
        if (!order.path("status").asText().equals("Draft")) {
            throw Rules.no("The order is no draft any more, but "
                    + order.path("status").asText() + ".");
        }
        if (isExpired(order)) {
            throw Rules.no("The draft has expired.");
        }
        return order;
    }

    private boolean isGone(ObjectNode order) {
        return profile.expiredDraft() == 404 && isExpired(order);
    }

    private boolean isExpired(ObjectNode order) {
        return order.path("status").asText().equals("Draft")
                && order.hasNonNull("expirationDate")
                && !clock.instant()
                        .isBefore(Times.read(order.path("expirationDate").asText()));
    }

    private static ObjectNode item(BssState state, ObjectNode order, Exchange exchange) {
        String wanted = exchange.path("orderItemId");
        return state.items(BssState.ORDERS, id(order)).stream()
                .filter(item -> item.path("id").asText().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("Item " + wanted));
    }

    private static String id(JsonNode order) {
        return order.path("id").asText();
    }
}
