package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.FieldKind;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls that entities have alike: list, read, create, change, delete. What is particular to one comes as a {@link Rule}, a {@link
 * Filling} or a {@link Consequence}.
 */
final class Resource {
    private final Entity<SesState> entity;
    private final String idParameter;
    private final SesAnswers answers;
    private final SesLists lists;

    /** The fields that a new or changed row has besides those that were sent; refuses what may not be. */
    interface Filling {
        Row fill(SesState state, Exchange exchange);
    }

    /** What a change may have to do with the row before and after; refuses what may not be. */
    interface Rule {
        Row apply(SesState state, Row before, Row after);
    }

    /** What goes with a row that is deleted; refuses to delete what must stay. */
    interface Consequence {
        void follow(SesState state, Row deleted);
    }

    /** @param idParameter the path parameter that names one */
    Resource(Entity<SesState> entity, String idParameter, SesAnswers answers, SesLists lists) {
        this.entity = entity;
        this.idParameter = idParameter;
        this.answers = answers;
        this.lists = lists;
    }

    Operation list() {
        return (state, exchange) -> lists.of(entity, state.table(entity).rows(), state, exchange);
    }

    /** Those that belong to the owner in the path, whose id they have in {@code field}. */
    Operation listOf(Resource owner, String field) {
        return (state, exchange) -> {
            String id = owner.named(state, exchange).id();
            return lists.of(entity, state.of(entity, field, id), state, exchange);
        };
    }

    Operation get() {
        return (state, exchange) -> {
            Row row = named(state, exchange);
            return answers.one(entity, row, lists.relations(exchange, entity), state);
        };
    }

    Operation create(Filling filling) {
        return (state, exchange) -> {
            Table table = state.table(entity);
            Row given = filling.fill(state, exchange);
            Row.Builder row = Row.builder();
            // in the order of the entity, whatever came from where
            for (Map.Entry<String, FieldKind> field : entity.fields().entrySet()) {
                String name = field.getKey();
                if (name.equals("id")) {
                    row.set(name, table.nextId());
                } else if (exchange.body().has(name)) {
                    row.set(name, value(exchange, name, field.getValue()));
                } else if (given.has(name)) {
                    row.set(name, given.get(name));
                }
            }
            given.entries().stream()
                    .filter(value -> entity.field(value.getKey()).isEmpty())
                    .forEach(value -> row.set(value.getKey(), value.getValue()));
            Row created = row.build();
            table.put(created);
            return answers.created(entity, created, state);
        };
    }

    /** Changes the fields that are sent, and leaves the others. */
    Operation update(Rule rule) {
        return (state, exchange) -> {
            Row before = named(state, exchange);
            Row.Builder row = before.toBuilder();
            entity.fields().forEach((name, kind) -> {
                if (exchange.body().has(name)) {
                    row.set(name, value(exchange, name, kind));
                }
            });
            Row after = rule.apply(state, before, row.build());
            state.table(entity).put(after);
            return answers.one(entity, after, List.of(), state);
        };
    }

    Operation delete(Consequence consequence) {
        return (state, exchange) -> {
            Row row = named(state, exchange);
            consequence.follow(state, row);
            state.table(entity).remove(row.id());
            return answers.deleted();
        };
    }

    /** The one that the path names. */
    Row named(SesState state, Exchange exchange) {
        String id = exchange.path(idParameter);
        return state.table(entity).find(id).orElseThrow(() -> RefusedException.notFound(entity.title() + " " + id));
    }

    private static @Nullable Object value(Exchange exchange, String name, FieldKind kind) {
        return exchange.field(name).map(kind::value).orElse(null);
    }
}
