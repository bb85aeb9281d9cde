package dev.channelkit.commons.query.bracket;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryBuilder;
import dev.channelkit.commons.query.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query that can name the related entities to embed. Three requests differ: nothing said (the provider's default per entity),
 * none, and those listed.
 */
public abstract class RelationsQuery<SELF extends RelationsQuery<SELF, T>, T> extends QueryBuilder<SELF> {
    private @Nullable List<Relation<T>> relations;

    /** Embeds exactly these; given none, embeds none. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SELF relations(Relation<T>... relations) {
        return relations(Arrays.asList(relations));
    }

    /** Embeds exactly these; given none, embeds none. */
    public final SELF relations(Collection<Relation<T>> relations) {
        this.relations = List.copyOf(relations);
        return self();
    }

    /** Embeds no related entity: sends {@code relations=}. */
    public final SELF noRelations() {
        return relations(List.of());
    }

    @Override
    protected boolean owns(String name) {
        return name.equals("relations") || super.owns(name);
    }

    @Override
    protected QueryParameters own(Operation operation) {
        QueryParameters own = super.own(operation);
        return relations == null
                ? own
                : own.with("relations", relations.stream().map(Relation::name).collect(Collectors.joining(",")));
    }
}
