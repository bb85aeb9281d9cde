package dev.channelkit.sandbox.internal.ses;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The exchange rates that somebody keeps in the console, from US dollars. */
final class Rates {
    static final String COST_CURRENCY = "USD";

    private static final Map<String, BigDecimal> FROM_DOLLAR = new TreeMap<>(Map.of(
            "USD", BigDecimal.ONE,
            "SEK", new BigDecimal("9.466111321469"),
            "NOK", new BigDecimal("8.842107395520"),
            "DKK", new BigDecimal("6.627551902113"),
            "EUR", new BigDecimal("0.890788358123"),
            "GBP", new BigDecimal("0.744950000000"),
            "JPY", new BigDecimal("115.110000000000")));

    private Rates() {}

    static Optional<BigDecimal> of(String currency) {
        return Optional.ofNullable(FROM_DOLLAR.get(currency));
    }

    static Set<String> known() {
        return FROM_DOLLAR.keySet();
    }

    static BigDecimal convert(BigDecimal dollars, BigDecimal rate) {
        return dollars.multiply(rate).setScale(10, RoundingMode.HALF_UP);
    }
}
