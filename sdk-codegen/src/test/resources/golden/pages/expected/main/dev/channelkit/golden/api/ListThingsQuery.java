package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code listThings}: List things. */
@Generated("dev.channelkit.codegen")
public final class ListThingsQuery extends QueryBuilder<ListThingsQuery> {

    ListThingsQuery() {
        declare("page", "size", "label");
    }

    /** The number of the page. */
    public ListThingsQuery page(int value) {
        return put("page", String.valueOf(value));
    }

    /** Items a page. */
    public ListThingsQuery size(int value) {
        return put("size", String.valueOf(value));
    }

    /** The label. */
    public ListThingsQuery label(String value) {
        return put("label", value);
    }
}
