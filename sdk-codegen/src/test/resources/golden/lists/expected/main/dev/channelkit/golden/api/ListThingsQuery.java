package dev.channelkit.golden.api;

import dev.channelkit.commons.query.bracket.BracketQuery;
import dev.channelkit.golden.model.Thing;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code listThings}: List things. */
@Generated("dev.channelkit.codegen")
public final class ListThingsQuery extends BracketQuery<ListThingsQuery, Thing> {

    ListThingsQuery() {
        declare("ownerId");
    }

    /** Only things of this owner. */
    public ListThingsQuery ownerId(String value) {
        return put("ownerId", value);
    }
}
