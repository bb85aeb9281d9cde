package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.bracket.BracketQuery;
import dev.channelkit.sandbox.internal.bracket.BracketRules;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Relation;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.ses.SesProfile;
import java.util.Collection;
import java.util.List;

/** What queries ask of all entities: lists filtered, sorted and paged, and the relations to embed. */
final class SesLists {
    private static final int DEFAULT_LIMIT = 100;
    private static final BracketRules RELATIONS_ONLY = new BracketRules(List.of(), List.of(), 1, 1, false, false);

    private final SesAnswers answers;
    private final SesProfile profile;

    SesLists(SesAnswers answers, SesProfile profile) {
        this.answers = answers;
        this.profile = profile;
    }

    Reply of(Entity<SesState> entity, Collection<Row> rows, SesState state, Exchange exchange) {
        BracketRules rules = new BracketRules(
                exchange.operation().filterFields("filter"),
                exchange.operation().filterFields("sort"),
                DEFAULT_LIMIT,
                profile.pageCap(),
                profile.ignoreCase(),
                profile.refuseRepeatedFilter());
        BracketQuery<SesState> query = read(exchange, entity, rules);
        query.repeated().forEach(key -> exchange.remark("query '" + key + "' is repeated; the last one counts"));
        List<Row> complete =
                rows.stream().map(row -> entity.complete(state, row)).toList();
        return answers.list(200, entity, query.page(complete), query.relations(), state);
    }

    /** The relations to embed in a single entity. */
    List<Relation<SesState>> relations(Exchange exchange, Entity<SesState> entity) {
        return read(exchange, entity, RELATIONS_ONLY).relations();
    }

    private static BracketQuery<SesState> read(Exchange exchange, Entity<SesState> entity, BracketRules rules) {
        BracketQuery<SesState> query = BracketQuery.read(exchange.query(), entity, rules);
        if (!query.problems().isEmpty()) {
            throw RefusedException.bad(query.problems());
        }
        return query;
    }
}
