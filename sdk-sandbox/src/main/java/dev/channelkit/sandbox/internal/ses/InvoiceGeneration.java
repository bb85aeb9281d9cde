package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.ses.SesProfile;
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
    private final SesProfile profile;
    private final InstantSource clock;

    InvoiceGeneration(SesAnswers answers, UsageReports usage, SesProfile profile, InstantSource clock) {
        this.answers = answers;
        this.profile = profile;
        this.usage = usage;
        this.clock = clock;
    }

    Reply generate(SesState state, Exchange exchange) {
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
            List<InvoiceWriter.Charge> charges = usage.charges(state, customer, provider.text("code"), month);
            if (!charges.isEmpty()) {
                Row invoice = InvoiceWriter.write(
                        state.table(SesEntities.INVOICE).nextId(),
                        customer.id(),
                        provider,
                        month,
                        charges,
                        status,
                        issuedAt(status));
                state.table(SesEntities.INVOICE).put(invoice);
                created.add(invoice);
            }
        }
        return answers.list(profile.createdStatus(), SesEntities.INVOICE, created, List.of(), state);
    }

    private static List<Row> customers(SesState state, Exchange exchange) {
        Set<String> wanted = ids(exchange.body().path("customers"));
        for (String id : wanted) {
            if (state.table(SesEntities.CUSTOMER).find(id).isEmpty()) {
                throw RefusedException.badField("customers", "names customer " + id + ", which does not exist");
            }
        }
        Set<String> resellers = ids(exchange.body().path("resellers"));
        return state.table(SesEntities.CUSTOMER).rows().stream()
                .filter(customer -> wanted.isEmpty() || wanted.contains(customer.id()))
                .filter(customer -> resellers.isEmpty() || resellers.contains(customer.text("_partnerId")))
                .toList();
    }

    private static void refuseSecond(SesState state, Row customer, Row provider, YearMonth month) {
        String start = month.atDay(1).toString();
        for (Row invoice : state.of(SesEntities.INVOICE, "customerId", customer.id())) {
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
