package dev.channelkit.golden.api;

import dev.channelkit.commons.query.sql.SqlListQuery;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code listRecords}: List records. */
@Generated("dev.channelkit.codegen")
public final class ListRecordsQuery extends SqlListQuery<ListRecordsQuery> {

    ListRecordsQuery() {
        super("queryAnsiSql");
    }
}
