package dev.channelkit.commons.query;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's generated query class builds on: each optional parameter is a method there.
 *
 * @param <SELF> the generated class
 */
public abstract class QueryBuilder<SELF extends QueryBuilder<SELF>> {
    private Set<String> declared = Set.of();
    private QueryParameters known = QueryParameters.EMPTY;
    private QueryParameters unknown = QueryParameters.EMPTY;

    /**
     * Adds a parameter that the spec does not know, at the end of the query. What the query has methods for is set by them only.
     *
     * @throws IllegalArgumentException if a parameter of that name is set already, or the query has methods for it
     * @throws InvalidRequestException if name or value is missing
     */
    public final SELF parameter(String name, String value) {
        if (present("the name of a query parameter", name).isBlank()) {
            throw new IllegalArgumentException("a query parameter needs a name");
        }
        if (declared.contains(name.strip()) || owns(name.strip())) {
            throw owned(name);
        }
        if (known.first(name).isPresent() || unknown.first(name).isPresent()) {
            throw setAlready(name);
        }
        unknown = unknown.with(name, present("the value of query parameter '" + name + "'", value));
        return self();
    }

    /** Names the parameters of the spec, set or not, so that none of them can be given by name. */
    protected final void declare(String... names) {
        declared = Set.of(names);
    }

    /**
     * Sets a parameter of the spec; a later value replaces an earlier one.
     *
     * @throws InvalidRequestException if the value is missing
     */
    protected final SELF put(String name, String value) {
        known = known.set(name, present("the value of query parameter '" + name + "'", value));
        return self();
    }

    /**
     * What to send for this operation.
     *
     * @throws IllegalArgumentException if a parameter given by name is one that the query or the operation's paging sets itself
     */
    public final QueryParameters parameters(Operation operation) {
        QueryParameters all = own(operation);
        Paging paging = operation.paging();
        for (Entry<String, String> more : unknown.entries()) {
            String name = more.getKey();
            if (name.equals(paging.sizeParameter()) || name.equals(paging.positionParameter())) {
                throw owned(name);
            }
            if (all.first(name).isPresent()) {
                throw setAlready(name);
            }
            all = all.with(name, more.getValue());
        }
        return all;
    }

    /** The parameters that the query has methods for, as far as they are set. */
    protected QueryParameters own(Operation operation) {
        return known;
    }

    /** Whether the query writes parameters of this name itself, so that none may be given by name. */
    protected boolean owns(String name) {
        return false;
    }

    @SuppressWarnings("unchecked")
    protected final SELF self() {
        return (SELF) this;
    }

    private static IllegalArgumentException owned(String name) {
        return new IllegalArgumentException(
                "query parameter '" + name + "' is one that the query sets itself; use its own methods");
    }

    private static IllegalArgumentException setAlready(String name) {
        return new IllegalArgumentException("query parameter '" + name + "' is set already; providers take only one");
    }

    private static String present(String what, @Nullable String value) {
        if (value == null) {
            throw new InvalidRequestException(what + " is missing", CallDetails.none(), null, null);
        }
        return value;
    }
}
