package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftTest {
    private final Heard heard = new Heard();

    @Test
    void namesFromTheWireArePrintableAndBoundedInAPath() {
        heard.read("{\"a\\r\\nb\\u2028\":1}");
        heard.read("{\"" + "x".repeat(10_000) + "\":1}");

        assertThat(heard.drifts.get(0).path()).isEqualTo("/a??b?");
        assertThat(heard.drifts.get(1).path()).hasSize(62).endsWith("…");
    }

    @Test
    void theEndOfALongPathIsKept() {
        heard.read("{\"parent\":".repeat(200) + "{\"count\":[]}" + "}".repeat(200));

        assertThat(heard.only().path()).hasSizeLessThan(300).startsWith("…/").endsWith("/parent/count");
    }

    @Test
    void onlyNamesOfTypesAreInAnyText() {
        heard.read("{\"count\":\"test-secret\",\"members\":{\"test-secret\":5},\"since\":\"test-secret\"}");

        assertThat(heard.drifts).hasSize(3);
        assertThat(heard.drifts.toString()).doesNotContain("test-secret");
    }
}
