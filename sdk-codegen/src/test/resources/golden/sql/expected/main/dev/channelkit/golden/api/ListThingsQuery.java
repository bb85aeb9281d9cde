package dev.channelkit.golden.api;

import dev.channelkit.commons.query.sql.SqlListQuery;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code listThings}: List things. */
@Generated("dev.channelkit.codegen")
public final class ListThingsQuery extends SqlListQuery<ListThingsQuery> {

    ListThingsQuery() {
        super("queryAnsiSql");
        declare("filter");
    }

    /** Called as a method of the query is. */
    public ListThingsQuery filter_(String value) {
        return put("filter", value);
    }
}
