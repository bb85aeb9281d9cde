package dev.channelkit.benchmarks.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What somebody looks for.
 *
 * @param name part of it, with a quote or a sign that is to be escaped, as names of companies have it
 * @param status the state
 * @param since from when on
 * @param most the bound of an amount
 * @param parent the id of what it belongs to
 */
record Wanted(String name, String status, OffsetDateTime since, BigDecimal most, String parent) {
    static final Wanted EXAMPLE = new Wanted(
            "O'Neill & Söner", "ACTIVE", OffsetDateTime.parse("2026-02-03T09:12:10.250+01:00"),
            new BigDecimal("1250.50"), "4711");
}
