package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.bracket.BracketQuery;
import dev.channelkit.sandbox.internal.bracket.BracketRules;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.ses.SesProfile;
import java.util.Collection;

/** Lists of all entities: filtered, sorted, paged and with the relations asked for. */
final class SesLists {
    private static final int DEFAULT_LIMIT = 100;

    private final SesAnswers answers;
    private final SesProfile profile;

    SesLists(SesAnswers answers, SesProfile profile) {
        this.answers = answers;
        this.profile = profile;
    }

    Answer of(Entity<SesState> entity, Collection<Row> rows, SesState state, Exchange exchange) {
        BracketRules rules = new BracketRules(
                exchange.operation().filterFields("filter"),
                exchange.operation().filterFields("sort"),
                DEFAULT_LIMIT,
                profile.pageCap(),
                profile.ignoreCase(),
                profile.refuseRepeatedFilter());
        BracketQuery<SesState> query = BracketQuery.read(exchange.query(), entity, rules);
        if (!query.problems().isEmpty()) {
            throw RefusedException.bad(query.problems());
        }
        query.repeated().forEach(key -> exchange.remark("query '" + key + "' is repeated; the last one counts"));
        return answers.list(200, entity, query.page(rows), query.relations(), state);
    }
}
