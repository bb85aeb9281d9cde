package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.Nullable;

/**
 * Aggregates over a field. With an alias, which is the name of the result in answers, they can be selected; without, they serve in
 * {@code having} and {@code orderBy}.
 *
 * <!-- snippet: BillingPlatformBasics#totals -->
 * <pre>{@code
 * Select<Invoice> large = Select.from(InvoiceFields.ENTITY)
 *         .fields(InvoiceFields.ACCOUNT_ID, SqlAggregate.sum(InvoiceFields.GRAND_TOTAL_AMOUNT, "Total"))
 *         .groupBy(InvoiceFields.ACCOUNT_ID)
 *         .having(SqlAggregate.sum(InvoiceFields.GRAND_TOTAL_AMOUNT).atLeast(1000));
 * }</pre>
 *
 * <p>All throw {@link IllegalArgumentException} for an aggregate of an aggregate, and for what cannot be an alias.
 */
public final class SqlAggregate {
    private SqlAggregate() {}

    /** How many rows have a value in this field; all rows, if it is the id. */
    public static SqlNumberField count(SqlField field) {
        return new SqlNumberField(over("COUNT", field, null));
    }

    public static SqlNumberField count(SqlField field, String alias) {
        return new SqlNumberField(over("COUNT", field, alias));
    }

    public static SqlNumberField sum(SqlNumberField field) {
        return new SqlNumberField(over("SUM", field, null));
    }

    public static SqlNumberField sum(SqlNumberField field, String alias) {
        return new SqlNumberField(over("SUM", field, alias));
    }

    public static SqlNumberField avg(SqlNumberField field) {
        return new SqlNumberField(over("AVG", field, null));
    }

    public static SqlNumberField avg(SqlNumberField field, String alias) {
        return new SqlNumberField(over("AVG", field, alias));
    }

    public static <F extends SqlField> F min(F field) {
        return same(field, over("MIN", field, null));
    }

    public static <F extends SqlField> F min(F field, String alias) {
        return same(field, over("MIN", field, alias));
    }

    public static <F extends SqlField> F max(F field) {
        return same(field, over("MAX", field, null));
    }

    public static <F extends SqlField> F max(F field, String alias) {
        return same(field, over("MAX", field, alias));
    }

    @SuppressWarnings("unchecked") // each kind, and they are final, makes its own
    private static <F extends SqlField> F same(F field, Term term) {
        return (F) field.of(term);
    }

    private static Term over(String function, SqlField field, @Nullable String alias) {
        if (field.aggregate()) {
            throw new IllegalArgumentException("an aggregate of an aggregate: " + function + " of " + field);
        }
        String expression = function + "(" + field.expression() + ")";
        return new Term(expression, true, alias == null ? null : Names.alias(alias));
    }
}
