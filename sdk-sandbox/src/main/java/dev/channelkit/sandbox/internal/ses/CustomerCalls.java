package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.bracket.BracketQuery;
import dev.channelkit.sandbox.internal.bracket.BracketRules;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Creating, reading and changing customers. */
final class CustomerCalls {
    private static final BracketRules RELATIONS_ONLY = new BracketRules(List.of(), List.of(), 1, 1, false, false);

    private final SesAnswers answers;
    private final SesProfile profile;
    private final InstantSource clock;

    CustomerCalls(SesAnswers answers, SesProfile profile, InstantSource clock) {
        this.answers = answers;
        this.profile = profile;
        this.clock = clock;
    }

    // nothing is known to refuse an e-mail address that is in use already
    Answer create(SesState state, Exchange exchange) {
        Row.Builder customer = Row.builder().set("id", state.customers.nextId());
        fields(exchange, customer);
        Row created = customer.set("groupId", null)
                .set("status", "active")
                .set("createdAt", now())
                .set("updatedAt", now())
                .build();
        state.customers.put(created);
        return answers.one(profile.createdStatus(), SesEntities.CUSTOMER, created, List.of(), state);
    }

    Answer get(SesState state, Exchange exchange) {
        Row customer = find(state, exchange.path("customerId"));
        BracketQuery<SesState> query = BracketQuery.read(exchange.query(), SesEntities.CUSTOMER, RELATIONS_ONLY);
        if (!query.problems().isEmpty()) {
            throw RefusedException.bad(query.problems());
        }
        return answers.one(200, SesEntities.CUSTOMER, customer, query.relations(), state);
    }

    Answer update(SesState state, Exchange exchange) {
        Row.Builder customer = find(state, exchange.path("customerId")).toBuilder();
        fields(exchange, customer);
        Row updated = customer.set("updatedAt", now()).build();
        state.customers.put(updated);
        return answers.one(200, SesEntities.CUSTOMER, updated, List.of(), state);
    }

    private static void fields(Exchange exchange, Row.Builder customer) {
        exchange.body()
                .properties()
                .forEach(field -> customer.set(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().asText()));
    }

    private static Row find(SesState state, String id) {
        return state.customers.find(id).orElseThrow(() -> RefusedException.notFound("Customer " + id));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
