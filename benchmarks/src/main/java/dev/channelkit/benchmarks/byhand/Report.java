package dev.channelkit.benchmarks.byhand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A billing report. */
public class Report {
    public @Nullable Boolean success;
    public @Nullable String message;
    public @Nullable CurrencyOption currencyOption;
    public @Nullable List<Node> data;

    /** The currencies of the whole report. */
    public static class CurrencyOption {
        public @Nullable String costCurrency;
        public @Nullable String priceCurrency;
    }
}
