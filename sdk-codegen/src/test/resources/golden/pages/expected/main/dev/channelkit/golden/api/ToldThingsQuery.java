package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code toldThings}: List things page by page. */
@Generated("dev.channelkit.codegen")
public final class ToldThingsQuery extends QueryBuilder<ToldThingsQuery> {

    ToldThingsQuery() {
        declare("page", "size");
    }

    /** The number of the page. */
    public ToldThingsQuery page(int value) {
        return put("page", String.valueOf(value));
    }

    /** Items a page. */
    public ToldThingsQuery size(int value) {
        return put("size", String.valueOf(value));
    }
}
