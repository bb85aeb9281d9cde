package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.ses.CatalogueEntities.PRICE_BOOK;
import static dev.channelkit.sandbox.internal.ses.CatalogueEntities.SUBSCRIPTION;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Relation;
import dev.channelkit.sandbox.internal.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is particular to price books, subscriptions and callbacks. */
final class CatalogueCalls {
    private static final Set<String> ACCOUNT_EVENTS = Set.of("customer_signup", "product_create", "product_update");

    private final SesAnswers answers;
    private final SesLists lists;
    private final Resource priceBooks;
    private final Resource subscriptions;

    CatalogueCalls(SesAnswers answers, SesLists lists, Resource priceBooks, Resource subscriptions) {
        this.answers = answers;
        this.lists = lists;
        this.priceBooks = priceBooks;
        this.subscriptions = subscriptions;
    }

    /** A book that is read alone comes with its prices, unless other relations are asked for. */
    Reply priceBook(SesState state, Exchange exchange) {
        Row book = priceBooks.named(state, exchange);
        List<Relation<SesState>> relations = exchange.query("relations").isPresent()
                ? lists.relations(exchange, PRICE_BOOK)
                : PRICE_BOOK.relations();
        return answers.priceBook(book, relations, state);
    }

    /** What a copy of a master has besides what was sent. Its prices are the master's, adjusted, and follow them. */
    static Row copied(SesState state, Exchange exchange) {
        Row master = state.table(PRICE_BOOK)
                .find(exchange.field("copyFromId").orElse(""))
                .filter(book -> Boolean.TRUE.equals(book.get("master")))
                .orElseThrow(() -> RefusedException.badField("copyFromId", "names no master price book"));
        return Row.builder()
                .set("providerId", master.get("providerId"))
                .set("master", false)
                .set("adjustmentPercent", BigDecimal.ZERO)
                .build();
    }

    /** What a new callback has besides what was sent. */
    static Row registered(SesState state, Exchange exchange) {
        String event = exchange.field("event").orElse("");
        return Row.builder()
                .set("level", ACCOUNT_EVENTS.contains(event) ? "account" : "product")
                .set("productId", null)
                .build();
    }

    Reply cancel(SesState state, Exchange exchange) {
        Row subscription = subscriptions.named(state, exchange);
        String status = subscription.text("status");
        if (status.equals("cancelled") || status.equals("expired")) {
            throw RefusedException.conflict("Subscription " + subscription.id() + " is " + status);
        }
        LocalDate last = LocalDate.parse(exchange.field("effectiveDate").orElse(""));
        if (last.isBefore(LocalDate.parse(subscription.text("startDate")))) {
            throw RefusedException.badField(
                    "effectiveDate", "is before the subscription starts, " + subscription.text("startDate"));
        }
        Row cancelled = subscription.toBuilder()
                .set("status", "cancelled")
                .set("endDate", last.toString())
                .set("autoRenew", false)
                .build();
        state.table(SUBSCRIPTION).put(cancelled);
        return answers.one(SUBSCRIPTION, cancelled, List.of(), state);
    }
}
