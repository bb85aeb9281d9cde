package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.ses.SesEntities.INVOICE;
import static dev.channelkit.sandbox.internal.ses.SesEntities.MY_INVOICE;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reading invoices, and moving them on. */
final class InvoiceCalls {
    private static final String DRAFT = "draft";
    private static final List<String> STATUSES = List.of(DRAFT, "open", "closed", "past_due", "void", "paid");

    private final SesAnswers answers;
    private final SesLists lists;
    private final InvoiceFiles files;
    private final InstantSource clock;

    InvoiceCalls(SesAnswers answers, SesLists lists, InvoiceFiles files, InstantSource clock) {
        this.answers = answers;
        this.lists = lists;
        this.files = files;
        this.clock = clock;
    }

    // customerId is a plain parameter here, beside the filters
    Reply list(SesState state, Exchange exchange) {
        Optional<String> customer = exchange.query("customerId");
        Collection<Row> invoices = customer.isPresent()
                ? state.of(INVOICE, "customerId", customer.get())
                : state.table(INVOICE).rows();
        return lists.of(INVOICE, invoices, state, exchange);
    }

    Reply get(SesState state, Exchange exchange) {
        Row invoice = issuedOrReceived(state, exchange);
        Entity<SesState> entity = state.table(INVOICE).find(invoice.id()).isPresent() ? INVOICE : MY_INVOICE;
        return answers.one(entity, invoice, lists.relations(exchange, entity), state);
    }

    Reply detailed(SesState state, Exchange exchange) {
        Row invoice = issuedOrReceived(state, exchange);
        Row links = Row.builder()
                .set("id", invoice.id())
                .set("detailedInvoiceFilesUrls", files.links(invoice))
                .build();
        return answers.object("invoice", links);
    }

    // leaving draft is one-way; of the other ways nothing is known, so all are open
    Reply setStatus(SesState state, Exchange exchange) {
        Row invoice = issued(state, exchange);
        String before = invoice.text("status");
        String after = exchange.field("status").orElse("");
        if (!STATUSES.contains(after)) {
            throw RefusedException.badField("status", "must be one of " + String.join(", ", STATUSES));
        }
        if (after.equals(DRAFT) && !before.equals(DRAFT)) {
            throw RefusedException.conflict(
                    "Invoice " + invoice.id() + " is " + before + " and cannot be a draft again");
        }
        Row.Builder changed = invoice.toBuilder().set("status", after);
        if (before.equals(DRAFT) && !after.equals(DRAFT)) {
            changed.set(
                    "issuedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        Row stored = changed.build();
        state.table(INVOICE).put(stored);
        return answers.one(INVOICE, stored, List.of(), state);
    }

    Reply discard(SesState state, Exchange exchange) {
        Row invoice = issued(state, exchange);
        if (!invoice.text("status").equals(DRAFT)) {
            throw RefusedException.conflict(
                    "Invoice " + invoice.id() + " is " + invoice.text("status") + "; only a draft can be discarded");
        }
        state.table(INVOICE).remove(invoice.id());
        return answers.deleted();
    }

    private static Row issued(SesState state, Exchange exchange) {
        Row invoice = issuedOrReceived(state, exchange);
        if (state.table(INVOICE).find(invoice.id()).isEmpty()) {
            throw new RefusedException(403, "Invoice " + invoice.id() + " is issued to you, not by you", List.of());
        }
        return invoice;
    }

    private static Row issuedOrReceived(SesState state, Exchange exchange) {
        String id = exchange.path("invoiceId");
        return state.table(INVOICE)
                .find(id)
                .or(() -> state.table(MY_INVOICE).find(id))
                .orElseThrow(() -> RefusedException.notFound("Invoice " + id));
    }
}
