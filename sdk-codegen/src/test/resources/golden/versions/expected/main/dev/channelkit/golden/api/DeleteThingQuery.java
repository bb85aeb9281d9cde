package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code deleteThing}: Delete a thing. */
@Generated("dev.channelkit.codegen")
public final class DeleteThingQuery extends QueryBuilder<DeleteThingQuery> {

    DeleteThingQuery() {
        declare("force");
    }

    /** Whether to do it all the same. */
    public DeleteThingQuery force(boolean value) {
        return put("force", String.valueOf(value));
    }
}
