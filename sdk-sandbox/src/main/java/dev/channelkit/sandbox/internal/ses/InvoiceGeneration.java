package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates the invoices of one source and one month: for each customer that used something, and not at all if one of them has an invoice
 * for it already that is not void.
 */
final class InvoiceGeneration {
    private final SesAnswers answers;
    private final UsageReports usage;
    private final InstantSource clock;

    InvoiceGeneration(SesAnswers answers, UsageReports usage, InstantSource clock) {
        this.answers = answers;
        this.usage = usage;
        this.clock = clock;
    }

    Answer generate(SesState state, Exchange exchange) {
        Row provider = state.provider(exchange.field("source").orElse(""))
                .orElseThrow(() -> RefusedException.badField("source", "names no cloud provider"));
        YearMonth month = Period.parse(exchange.field("period").orElse(""))
                .orElseThrow(() -> RefusedException.badField("period", "is no month such as m-01-2025"));
        String status = exchange.field("status").orElse("");
        if (!status.equals("draft") && !status.equals("open")) {
            throw RefusedException.badField(
                    "status", "must be draft or open: a new invoice cannot be '" + status + "'");
        }
        List<Row> customers = customers(state, exchange);
        customers.forEach(customer -> refuseSecond(state, customer, provider, month));
        List<Row> created = new ArrayList<>();
        for (Row customer : customers) {
            List<InvoiceWriter.Charge> charges = charges(state, customer, provider, month);
            if (!charges.isEmpty()) {
                Row invoice = InvoiceWriter.write(
                        state.invoices.nextId(), customer.id(), provider, month, charges, status, issuedAt(status));
                state.invoices.put(invoice);
                created.add(invoice);
            }
        }
        return answers.list(200, SesEntities.INVOICE, created, List.of(), state);
    }

    private static List<Row> customers(SesState state, Exchange exchange) {
        Set<String> wanted = ids(exchange.body().path("customers"));
        for (String id : wanted) {
            if (state.customers.find(id).isEmpty()) {
                throw RefusedException.badField("customers", "names customer " + id + ", which does not exist");
            }
        }
        Set<String> resellers = ids(exchange.body().path("resellers"));
        return state.customers.rows().stream()
                .filter(customer -> wanted.isEmpty() || wanted.contains(customer.id()))
                .filter(customer -> resellers.isEmpty() || resellers.contains(customer.text("_resellerId")))
                .toList();
    }

    private List<InvoiceWriter.Charge> charges(SesState state, Row customer, Row provider, YearMonth month) {
        return state.accountsOf(customer).stream()
                .filter(account -> account.text("providerCode").equals(provider.text("code")))
                .map(account -> new InvoiceWriter.Charge(account.id(), usage.of(account, month)))
                .filter(charge -> !charge.node().lines().isEmpty())
                .toList();
    }

    private static void refuseSecond(SesState state, Row customer, Row provider, YearMonth month) {
        String start = month.atDay(1).toString();
        for (Row invoice : state.invoicesOf(customer)) {
            boolean sameSource = invoice.rows("lines").stream()
                    .anyMatch(line -> line.text("cloudProviderId").equals(provider.id()));
            if (sameSource
                    && invoice.text("billingStartDate").equals(start)
                    && !invoice.text("status").equals("void")) {
                throw RefusedException.conflict("Customer " + customer.id() + " is invoiced for "
                        + provider.text("code") + " in " + month + " already: invoice " + invoice.id());
            }
        }
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private @Nullable String issuedAt(String status) {
        return status.equals("draft")
                ? null
                : clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
