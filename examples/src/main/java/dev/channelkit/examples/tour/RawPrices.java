package dev.channelkit.examples.tour;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Adds up the prices in the text of a report, past all typed reading: what the typed sum is held against. */
final class RawPrices {
    private static final Pattern PRICE = Pattern.compile("\"price\"\\s*:\\s*\"(-?[0-9.]+)\"");

    private RawPrices() {}

    static BigDecimal sum(String json) {
        return PRICE.matcher(json)
                .results()
                .map(match -> new BigDecimal(match.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
