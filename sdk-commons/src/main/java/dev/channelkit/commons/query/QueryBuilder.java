package dev.channelkit.commons.query;

import dev.channelkit.commons.operation.Operation;

/**
 * What an operation's generated query class builds on: each optional parameter is a method there.
 *
 * @param <SELF> the generated class
 */
public abstract class QueryBuilder<SELF extends QueryBuilder<SELF>> {
    private QueryParameters parameters = QueryParameters.EMPTY;

    /**
     * Adds a parameter that the spec does not know, at the end of those set so far.
     *
     * @throws IllegalArgumentException if a parameter of that name is set already
     */
    public final SELF parameter(String name, String value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a query parameter needs a name");
        }
        if (parameters.first(name).isPresent()) {
            throw new IllegalArgumentException(
                    "query parameter '" + name + "' is set already; providers take only one");
        }
        parameters = parameters.with(name, value);
        return self();
    }

    /** Sets a parameter of the spec; a later value replaces an earlier one. */
    protected final SELF put(String name, String value) {
        parameters = parameters.set(name, value);
        return self();
    }

    /** What to send for this operation. */
    public QueryParameters parameters(Operation operation) {
        return parameters;
    }

    @SuppressWarnings("unchecked")
    protected final SELF self() {
        return (SELF) this;
    }
}
