package dev.channelkit.ses.report;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingSource;
import java.time.YearMonth;
import java.util.function.Consumer;

/** Cost, price and usage: the report as the provider gives it, and the month's lines of the whole estate. */
public final class Reports extends ReportsOperations {

    public Reports(Transport transport) {
        super(transport);
    }

    /**
     * All lines of a month, of every customer, at these sources. Nothing is asked for before the first line is.
     *
     * <!-- snippet: SesMonth#lines -->
     * <pre>{@code
     * YearMonth january = YearMonth.of(2025, 1);
     * try (MonthLines lines = ses.reports().month(january, BillingSource.AWS, BillingSource.AZUREPLAN)) {
     *     for (UsageLine line : lines) {
     *         booked.add(line.customerId() + " " + line.product() + " " + line.price() + " " + line.priceCurrency());
     *     }
     *     System.out.println(lines.totals() + " " + lines.fetched());
     * }
     * }</pre>
     *
     * <p>Whether the provider gives the whole estate in one report is not known: every known caller asks customer by customer. One report
     * is tried first, and where that fails the customers are asked one by one; {@link MonthLines#fetched} says how it went.
     *
     * @throws IllegalArgumentException if no source is named
     */
    public MonthLines month(YearMonth month, BillingSource... sources) {
        return month(month, query -> query.sources(sources));
    }

    /**
     * Like {@link #month(YearMonth, BillingSource...)}, with settings: only some customers, another currency, how to ask.
     *
     * @throws IllegalArgumentException if the query names no source
     */
    public MonthLines month(YearMonth month, Consumer<MonthQuery> query) {
        MonthQuery asked = new MonthQuery();
        query.accept(asked);
        return MonthLines.of(transport(), this, month, asked);
    }
}
