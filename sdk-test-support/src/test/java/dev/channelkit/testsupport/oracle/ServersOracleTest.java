package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServersOracleTest {
    private static final Wire USERS = Wire.get("/accounts/7042/users");

    @Test
    void findsAnOperationBelowTheServerItHasOfItsOwn() {
        assertThat(USERS.below("/api/v2").answered("{\"users\": []}").judged()).isEmpty();
        assertThat(Wire.oracle().basePath("listConsoleUsers")).isEqualTo("/api/v2");
        assertThat(Wire.oracle().basePath("listCustomers")).isEqualTo("/api/v1");
    }

    @Test
    void doesNotFindItBelowAnother() {
        assertThat(USERS.brokenRules()).containsExactly("operation");
        assertThat(Wire.get("/customers").below("/api/v2").brokenRules()).containsExactly("operation");
    }

    @Test
    void holdsItsAnswersToItsSchemas() {
        assertThat(USERS.below("/api/v2").answered("{\"users\": [{}]}").judged())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("missing required properties"));
    }
}
