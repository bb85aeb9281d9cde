package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.ses.SesEntities.CLOUD_ACCOUNT;
import static dev.channelkit.sandbox.internal.ses.SesEntities.CUSTOMER;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is particular to customers: how they start, their custom fields, and what goes with them. */
final class CustomerCalls {
    private final SesAnswers answers;
    private final Resource customers;
    private final InstantSource clock;

    CustomerCalls(SesAnswers answers, Resource customers, InstantSource clock) {
        this.answers = answers;
        this.customers = customers;
        this.clock = clock;
    }

    // nothing is known to refuse an e-mail address that is in use already
    Row created(SesState state, Exchange exchange) {
        return Row.builder()
                .set("groupId", null)
                .set("status", "active")
                .set("createdAt", now())
                .set("updatedAt", now())
                .build();
    }

    Row updated(SesState state, Row before, Row after) {
        return after.with("updatedAt", now());
    }

    /** What a new portal user has besides what was sent. */
    Row user(SesState state, Exchange exchange) {
        return Row.builder()
                .set("customerId", customers.named(state, exchange).id())
                .set("status", "pending")
                .set("createdAt", now())
                .build();
    }

    /** Sets the custom fields that are named; an empty text takes the value away. */
    Reply setCustomFields(SesState state, Exchange exchange) {
        Row customer = customers.named(state, exchange);
        Map<String, Row> values = new LinkedHashMap<>();
        customer.rows("customFieldsValues").forEach(value -> values.put(value.text("name"), value));
        List<Problem> problems = new ArrayList<>();
        exchange.body().properties().forEach(field -> {
            String name = field.getKey();
            String value = field.getValue().asText();
            List<Row> defined = state.of(SesEntities.CUSTOM_FIELD, "name", name).stream()
                    .filter(one -> one.text("entity").equals("customer"))
                    .toList();
            if (defined.isEmpty()) {
                problems.add(new Problem("body", name, "names no custom field of customers"));
            } else if (value.isEmpty()) {
                values.remove(name);
            } else {
                values.put(name, customField(name, defined.get(0).text("label"), value));
            }
        });
        if (!problems.isEmpty()) {
            throw RefusedException.bad(problems);
        }
        Row changed = customer.toBuilder()
                .set("customFieldsValues", List.copyOf(values.values()))
                .set("updatedAt", now())
                .build();
        state.table(CUSTOMER).put(changed);
        return answers.one(
                CUSTOMER,
                changed,
                List.of(CUSTOMER.relation("customFieldsValues").orElseThrow()),
                state);
    }

    /** The billing history goes: invoices, and what reports say. Accounts stay, and are charged to nobody. */
    static void destroyed(SesState state, Row customer) {
        for (Entity<SesState> owned : List.of(
                SesEntities.INVOICE,
                SesEntities.CUSTOMER_USER,
                CatalogueEntities.ORDER,
                CatalogueEntities.SUBSCRIPTION)) {
            state.of(owned, "customerId", customer.id())
                    .forEach(row -> state.table(owned).remove(row.id()));
        }
        Table accounts = state.table(CLOUD_ACCOUNT);
        Assignments.accountsOf(state, customer)
                .toList()
                .forEach(account -> accounts.put(Assignments.forgotten(account, customer.id())));
    }

    static Row customField(String name, String label, String value) {
        return Row.builder()
                .set("name", name)
                .set("label", label)
                .set("value", value)
                .build();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
