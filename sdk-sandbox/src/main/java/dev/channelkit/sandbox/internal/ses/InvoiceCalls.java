package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.List;
import java.util.Optional;

/** Reading invoices. */
final class InvoiceCalls {
    private final SesAnswers answers;
    private final SesLists lists;
    private final InvoiceFiles files;

    InvoiceCalls(SesAnswers answers, SesLists lists, InvoiceFiles files) {
        this.answers = answers;
        this.lists = lists;
        this.files = files;
    }

    // customerId is a plain parameter here, beside the filters
    Answer list(SesState state, Exchange exchange) {
        Optional<String> customer = exchange.query("customerId");
        List<Row> invoices = state.invoices.rows().stream()
                .filter(invoice ->
                        customer.isEmpty() || invoice.text("customerId").equals(customer.get()))
                .toList();
        return lists.of(SesEntities.INVOICE, invoices, state, exchange);
    }

    Answer detailed(SesState state, Exchange exchange) {
        String id = exchange.path("invoiceId");
        Row invoice = state.invoices
                .find(id)
                .or(() -> state.myInvoices.find(id))
                .orElseThrow(() -> RefusedException.notFound("Invoice " + id));
        Row links = Row.builder()
                .set("id", id)
                .set("detailedInvoiceFilesUrls", files.links(invoice))
                .build();
        return answers.object("invoice", links);
    }
}
