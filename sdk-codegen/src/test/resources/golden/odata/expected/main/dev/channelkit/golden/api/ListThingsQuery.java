package dev.channelkit.golden.api;

import dev.channelkit.commons.query.odata.OdataQuery;
import dev.channelkit.golden.model.Thing;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code listThings}: List things. */
@Generated("dev.channelkit.codegen")
public final class ListThingsQuery extends OdataQuery<ListThingsQuery, Thing> {

    ListThingsQuery() {
        declare("filter");
    }

    /** Called as a method of the query is. */
    public ListThingsQuery filter_(String value) {
        return put("filter", value);
    }
}
