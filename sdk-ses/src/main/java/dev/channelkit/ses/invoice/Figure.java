package dev.channelkit.ses.invoice;

import dev.channelkit.ses.report.UsageLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which amount of a report's line an invoice is held against. */
public enum Figure {
    /** What the reseller pays: what the distributor's invoices should say. */
    COST {
        @Override
        BigDecimal of(UsageLine line) {
            return line.cost();
        }

        @Override
        @Nullable String currencyOf(UsageLine line) {
            return line.costCurrency();
        }
    },
    /** What customers pay: what the reseller's own invoices should say. */
    PRICE {
        @Override
        BigDecimal of(UsageLine line) {
            return line.price();
        }

        @Override
        @Nullable String currencyOf(UsageLine line) {
            return line.priceCurrency();
        }
    };

    abstract BigDecimal of(UsageLine line);

    abstract @Nullable String currencyOf(UsageLine line);
}
