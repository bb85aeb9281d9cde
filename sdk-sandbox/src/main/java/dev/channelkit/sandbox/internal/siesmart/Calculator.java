package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Computes instalments plainly: flat interest on the price without the deposit, for the whole term, at the office's rate for it. How the
 * vendor calculates is not known, nor is it this.
 */
final class Calculator {
    private static final Map<String, String> CURRENCIES = Map.of("GB", "GBP", "US", "USD");
    private static final BigDecimal USUAL_RATE = new BigDecimal("6.00");
    private static final BigDecimal FACILITY_FEE = new BigDecimal("140.00");
    private static final BigDecimal MONTHS_AND_PERCENT = new BigDecimal(1200);

    private Calculator() {}

    /** The input with what follows from it. */
    static ObjectNode calculated(JsonNode input, Reference reference, long officeId) {
        ObjectNode result = input.deepCopy();
        int term = input.path("termMonths").asInt();
        BigDecimal financed = amount(input, "purchasePrice").subtract(amount(input, "deposit"));
        BigDecimal rate = rate(reference, officeId, term);
        BigDecimal interest = financed.multiply(rate)
                .multiply(new BigDecimal(term))
                .divide(MONTHS_AND_PERCENT, 10, RoundingMode.HALF_UP);
        int payments =
                Math.max(1, term / monthsBetween(input.path("paymentFrequency").asText("MONTHLY")));
        BigDecimal instalment = financed.add(interest)
                .subtract(amount(input, "residualValue"))
                .divide(new BigDecimal(payments), 2, RoundingMode.HALF_UP);
        result.put("currency", CURRENCIES.getOrDefault(reference.country(officeId), "EUR"));
        result.put("instalmentAmount", instalment);
        result.put(
                "totalPayable",
                instalment
                        .multiply(new BigDecimal(payments))
                        .add(amount(input, "residualValue"))
                        .add(FACILITY_FEE)
                        .setScale(2, RoundingMode.HALF_UP));
        result.putArray("fees").addObject().put("type", "FACILITY_FEE").put("amount", FACILITY_FEE);
        return result;
    }

    private static BigDecimal rate(Reference reference, long officeId, int term) {
        return reference.list(Reference.RATE_CARDS).stream()
                .filter(card -> card.path("officeId").asLong() == officeId)
                .flatMap(card -> card.path("rows").valueStream())
                .filter(row -> row.path("termMonths").asInt() == term)
                .map(row -> row.path("rate").decimalValue())
                .findFirst()
                .orElse(USUAL_RATE);
    }

    private static int monthsBetween(String frequency) {
        return switch (frequency) {
            case "QUARTERLY" -> 3;
            case "ANNUALLY" -> 12;
            default -> 1;
        };
    }

    private static BigDecimal amount(JsonNode input, String field) {
        return input.path(field).decimalValue();
    }
}
