package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.report.MonthQuery;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;

/** How the distributor's invoices are held against the report. Only the report's sources are needed. */
public final class ReconciliationQuery {
    private BigDecimal tolerance = BigDecimal.ZERO;
    private Figure figure = Figure.COST;
    private boolean taxIncluded = true;
    private Consumer<MonthQuery> report = query -> {};

    ReconciliationQuery() {}

    /** The clouds to read reports of; those that the invoices are for. */
    public ReconciliationQuery sources(BillingSource... values) {
        report = report.andThen(query -> query.sources(values));
        return this;
    }

    /** Settings of the report, such as its currency or how it is fetched. */
    public ReconciliationQuery report(Consumer<MonthQuery> settings) {
        report = report.andThen(settings);
        return this;
    }

    /** By how much the two sums of an account may differ, in their currency, and still match; 0 unless set, never negative. */
    public ReconciliationQuery tolerance(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is not negative: " + amount);
        }
        tolerance = amount;
        return this;
    }

    /** Which amount of the report counts; {@link Figure#COST} unless set. */
    public ReconciliationQuery against(Figure value) {
        figure = Objects.requireNonNull(value, "value");
        return this;
    }

    /** Whether tax counts on both sides: the report's tax lines, and the tax of invoice lines; true unless set. */
    public ReconciliationQuery taxIncluded(boolean value) {
        taxIncluded = value;
        return this;
    }

    BigDecimal tolerance() {
        return tolerance;
    }

    Figure figure() {
        return figure;
    }

    boolean isTaxIncluded() {
        return taxIncluded;
    }

    Consumer<MonthQuery> report() {
        return report;
    }
}
