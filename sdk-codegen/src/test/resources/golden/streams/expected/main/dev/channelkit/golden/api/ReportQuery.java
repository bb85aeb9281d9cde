package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code report}: Report a month. */
@Generated("dev.channelkit.codegen")
public final class ReportQuery extends QueryBuilder<ReportQuery> {

    ReportQuery(String month) {
        declare("month", "currency");
        put("month", month);
    }

    /** The currency. */
    public ReportQuery currency(String value) {
        return put("currency", value);
    }
}
