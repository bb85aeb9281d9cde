package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.util.List;

/** What the distributor charges the reseller. */
final class InvoiceCalls {
    private final BssAnswers answers;
    private final Listing listing;

    InvoiceCalls(BssAnswers answers, Listing listing) {
        this.answers = answers;
        this.listing = listing;
    }

    Answer list(BssState state, Exchange exchange) {
        return listing.of(exchange, state.table(BssState.INVOICES).values(), answers::invoice);
    }

    Answer get(BssState state, Exchange exchange) {
        return answers.one(answers.invoice(invoice(state, exchange)));
    }

    Answer items(BssState state, Exchange exchange) {
        String id = invoice(state, exchange).path("id").asText();
        return listing.of(exchange, state.items(BssState.INVOICES, id));
    }

    Answer orders(BssState state, Exchange exchange) {
        List<ObjectNode> orders = invoice(state, exchange)
                .path("_orders")
                .valueStream()
                .flatMap(order -> state.find(BssState.ORDERS, order.asText()).stream())
                .map(order -> OrderCalls.whole(state, order))
                .toList();
        return answers.children(orders, "data");
    }

    private static ObjectNode invoice(BssState state, Exchange exchange) {
        return state.get(BssState.INVOICES, exchange.path("invoiceId"));
    }
}
