package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code unwatch}: Watch no longer. */
@Generated("dev.channelkit.codegen")
public final class UnwatchQuery extends QueryBuilder<UnwatchQuery> {

    UnwatchQuery() {
        declare("force");
    }

    /** Whether to do it all the same. */
    public UnwatchQuery force(boolean value) {
        return put("force", String.valueOf(value));
    }
}
