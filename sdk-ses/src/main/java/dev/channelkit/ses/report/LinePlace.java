package dev.channelkit.ses.report;

import dev.channelkit.ses.model.BillingReportEntity;
import dev.channelkit.ses.model.BillingSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a report something stands, with all that it inherits from above.
 *
 * @param steps from below the customer down to here
 */
record LinePlace(
        YearMonth month,
        BillingSource source,
        boolean provisional,
        BillingReportEntity customer,
        List<UsageStep> steps,
        @Nullable String costCurrency,
        @Nullable String priceCurrency,
        List<String> conversionRates) {

    /** One level further down; currencies and rates told there hold below it. */
    LinePlace below(BillingReportEntity entity) {
        List<UsageStep> further = new ArrayList<>(steps);
        further.add(new UsageStep(entity.type().value(), entity.id()));
        return new LinePlace(
                        month,
                        source,
                        provisional,
                        customer,
                        List.copyOf(further),
                        costCurrency,
                        priceCurrency,
                        conversionRates)
                .told(entity);
    }

    LinePlace told(BillingReportEntity entity) {
        return new LinePlace(
                month,
                source,
                provisional,
                customer,
                steps,
                entity.costCurrency() == null ? costCurrency : entity.costCurrency(),
                entity.priceCurrency() == null ? priceCurrency : entity.priceCurrency(),
                entity.conversionRates().isEmpty() ? conversionRates : entity.conversionRates());
    }
}
