package dev.channelkit.billingplatform.query;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.row.Row;
import java.util.Objects;

/**
 * Queries over any entity, which is the vendor's preferred way to read. Immutable and thread-safe.
 *
 * <p>An empty answer is no proof that there is nothing: rows that the API user may not see are left out in silence, and an entity that does not
 * exist is answered like one without rows, by a 404; see {@link QueryRows#strictNotFound}.
 */
public final class Queries {
    private final Transport transport;

    private Queries(Transport transport) {
        this.transport = transport;
    }

    /** For the client. */
    public static Queries of(Transport transport) {
        return new Queries(transport);
    }

    /**
     * The rows of a select, as what its entity's rows become, with the fields that it selects; those of parents are under their path, as
     * fields that the model does not know: {@code account.custom("AccountTypeIdObj.AccountType")}. Nothing is sent before they are walked.
     *
     * @throws IllegalStateException if the select has no fields, or others than its groups and aggregates
     */
    public <T> QueryRows<T> select(Select<T> select) {
        Objects.requireNonNull(select, "select");
        return QueryRows.of(transport, QueryText.of(select), select.entity().codec());
    }

    /**
     * The rows of a query that was written by hand. Its grammar is the provider's matter. It is walked by number unless {@link QueryRows#byKey}
     * says otherwise; one that has an {@code OFFSET}, {@code FETCH} or {@code ROWNUM} of its own is one page, as it stands.
     */
    public QueryRows<Row> sql(Sql sql) {
        return QueryRows.of(transport, QueryText.of(Objects.requireNonNull(sql, "sql")), Row.codec());
    }

    /**
     * The rows of an entity that were changed since a moment, to be read again and again.
     *
     * @param select the fields wanted, and perhaps a condition; {@code Id} and {@code Updated} are added where they are missing
     * @throws dev.channelkit.commons.error.InvalidRequestException if it has an order, groups or aggregates
     */
    public <T> Changes<T> changes(Select<T> select) {
        return Changes.of(transport, Objects.requireNonNull(select, "select"));
    }

    @Override
    public String toString() {
        return "Queries";
    }
}
