package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What end customers have bought for a term. */
final class SubscriptionCalls {
    private static final int INSTALLMENTS = 12;

    private final BssProfile profile;
    private final BssAnswers answers;
    private final Listing listing;
    private final LifeCycle life;
    private final InstantSource clock;

    SubscriptionCalls(BssProfile profile, BssAnswers answers, Listing listing, LifeCycle life, InstantSource clock) {
        this.profile = profile;
        this.answers = answers;
        this.listing = listing;
        this.life = life;
        this.clock = clock;
    }

    Answer list(BssState state, Exchange exchange) {
        Versions.of(exchange.request()).mustListSubscriptions();
        return listing.of(exchange, state.table(BssState.SUBSCRIPTIONS).values());
    }

    Answer get(BssState state, Exchange exchange) {
        return answers.one(subscription(state, exchange));
    }

    Answer characteristics(BssState state, Exchange exchange) {
        return answers.children(ProductCalls.characteristics(subscription(state, exchange)), "attributes");
    }

    Answer addons(BssState state, Exchange exchange) {
        return answers.children(
                subscription(state, exchange).path("addons").valueStream().toList(), "data");
    }

    Answer installmentPlan(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        boolean applies = subscription.path("commitmentTerm").asText().equals("P1Y")
                && subscription.path("billingFrequency").asText().equals("Month");
        return applies ? answers.one(plan(subscription)) : answers.noPlan();
    }

    private ObjectNode plan(ObjectNode subscription) {
        BigDecimal amount = subscription.path("total").decimalValue();
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        plan.put("subscriptionId", subscription.path("id").asText());
        plan.set("startDate", subscription.get("startDate"));
        plan.set("endDate", subscription.get("endDate"));
        plan.put("frequency", "Month")
                .put("totalAmount", amount.multiply(BigDecimal.valueOf(INSTALLMENTS)))
                .put("currency", "EUR");
        ArrayNode parts = plan.putArray("installments");
        Instant first = Times.read(subscription.path("startDate").asText());
        for (int i = 0; i < INSTALLMENTS; i++) {
            Instant due = first.atZone(Times.ZONE).plusMonths(i).toInstant();
            parts.addObject()
                    .put("number", i + 1)
                    .put("dueDate", Times.text(due))
                    .put("amount", amount)
                    .put("invoiced", due.isBefore(clock.instant()));
        }
        return plan;
    }

    Answer cancel(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        String status = subscription.path("status").asText();
        if (!status.equals("Active") && !status.equals("Suspended")) {
            throw Rules.no("The subscription cannot be cancelled, as it is " + status + ".");
        }
        Rules.mustHaveNoOpenRequest(state, subscription);
        Instant now = clock.instant();
        Instant began = Times.read(subscription.path("startDate").asText());
        if (Rules.isMicrosoft(subscription) && now.isAfter(began.plus(profile.cancelWindow()))) {
            throw Rules.no("The time in which the subscription can be cancelled is over.");
        }
        String id = subscription.path("id").asText();
        ObjectNode cancelled = state.change(
                BssState.SUBSCRIPTIONS,
                id,
                edited -> edited.put("status", "Canceled")
                        .put("autoRenewal", false)
                        .put("endDate", Times.text(now))
                        .put("updatedAt", Times.text(now)));
        CreditInvoices.after(state, subscription, cancelled, now);
        return answers.done(exchange, id);
    }

    Answer cancelAddon(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        String addonId = exchange.path("addonId");
        JsonNode addon = subscription
                .path("addons")
                .valueStream()
                .filter(one -> one.path("id").asText().equalsIgnoreCase(addonId))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("Add-on " + addonId));
        if (!addon.path("status").asText().equals("Active")) {
            throw Rules.no("The add-on is " + addon.path("status").asText() + " already.");
        }
        Rules.mustHaveNoOpenRequest(state, subscription);
        String id = subscription.path("id").asText();
        state.change(BssState.SUBSCRIPTIONS, id, edited -> {
            edited.path("addons").forEach(one -> {
                if (one.path("id").equals(addon.path("id"))) {
                    ((ObjectNode) one).put("status", "Pending For Cancel");
                }
            });
            edited.put("updatedAt", Times.text(clock.instant()));
        });
        state.add(new Due(
                Times.read(addon.path("endDate").asText()),
                Due.Kind.ADDON_ENDS,
                BssState.key(id) + " " + addon.path("id").asText()));
        return answers.done(exchange, addonId);
    }

    Answer autoRenewal(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        Rules.mustBeActive(subscription);
        Rules.mustHaveNoOpenRequest(state, subscription);
        String id = subscription.path("id").asText();
        state.change(
                BssState.SUBSCRIPTIONS,
                id,
                edited -> edited.put(
                                "autoRenewal", exchange.body().path("enabled").asBoolean())
                        .put("updatedAt", Times.text(clock.instant())));
        return answers.done(exchange, id);
    }

    Answer requestQuantity(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        Rules.mustBeActive(subscription);
        Rules.mustHaveNoOpenRequest(state, subscription);
        BigDecimal asked = exchange.body().path("quantity").decimalValue();
        BigDecimal now = subscription.path("quantity").decimalValue();
        BigDecimal left = profile.requestQuantity().equals("total") ? asked : now.subtract(asked);
        mustBeFewer(subscription, now, left);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (answers.hasNumbers()) {
            request.put("id", state.nextNumber("request", 5_001));
        } else {
            request.put("id", state.nextGuid("request"));
        }
        request.put("subscriptionId", subscription.path("id").asText())
                .put("requestedQuantity", asked)
                .put("currentQuantity", now)
                .put("status", "Pending")
                .putNull("message")
                .put("createdAt", Times.text(clock.instant()))
                .put("_left", left);
        String id = request.path("id").asText();
        state.put(BssState.REQUESTS, id, request);
        Optional<Instant> date =
                exchange.field("date").map(text -> OffsetDateTime.parse(text).toInstant());
        life.requested(state, id, date.orElse(Instant.MIN));
        return answers.created(
                answers.hasNumbers()
                        ? request
                        : JsonNodeFactory.instance.objectNode().put("id", id));
    }

    private void mustBeFewer(ObjectNode subscription, BigDecimal now, BigDecimal left) {
        if (left.compareTo(now) >= 0) {
            throw Rules.no("Only fewer seats can be asked for; more are ordered.");
        }
        if (left.signum() <= 0) {
            throw Rules.no("A subscription without seats is to be cancelled.");
        }
        BigDecimal returnable = Seats.boughtAfter(subscription, clock.instant().minus(profile.cancelWindow()));
        if (Rules.isMicrosoft(subscription) && now.subtract(left).compareTo(returnable) > 0) {
            throw Rules.no("The time in which the seats can be given back is over.");
        }
    }

    Answer quantityRequest(BssState state, Exchange exchange) {
        ObjectNode subscription = subscription(state, exchange);
        ObjectNode request = state.get(BssState.REQUESTS, exchange.path("requestId"));
        if (!request.path("subscriptionId").equals(subscription.path("id"))) {
            throw RefusedException.notFound("Request " + exchange.path("requestId"));
        }
        return answers.one(request);
    }

    private static ObjectNode subscription(BssState state, Exchange exchange) {
        return Rules.subscription(state, exchange.path("subscriptionId"));
    }
}
