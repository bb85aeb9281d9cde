package dev.channelkit.testsupport.oracle;

import java.util.List;

/** Refuses a test run that left a documented status of an operation untried. */
public final class CoverageGate {
    private CoverageGate() {}

    /**
     * Demands that every documented status of every operation has gone over the wire.
     *
     * @throws AssertionError naming what was not tried
     */
    public static void assertComplete(SpecOracle oracle) {
        List<String> missing = oracle.coverage().missing();
        if (!missing.isEmpty()) {
            throw new AssertionError("documented but never exercised:\n  " + String.join("\n  ", missing));
        }
    }
}
