package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a field stands for in a text.
 *
 * @param expression a name, a path, or an aggregate over one
 * @param aggregate whether it is an aggregate
 * @param alias how an aggregate's result is named
 */
record Term(String expression, boolean aggregate, @Nullable String alias) {

    static Term named(String name) {
        return new Term(Names.field(name), false, null);
    }
}
