package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MovedOperationTest {

    @Test
    void isThereAndNotWhereTheSpecHasIt() {
        try (Sandbox sandbox = Sandbox.builder()
                .move("ses", "getCustomer", "GET", "/clients/{customerId}")
                .start()) {
            Raw ses = Raw.ses(sandbox);

            assertThat(ses.get("/clients/101").json().at("/data/customer/0/id").asText())
                    .isEqualTo("101");
            assertThat(ses.get("/customers/101").status()).isEqualTo(405);
            assertThat(sandbox.received().operation("getCustomer").count()).isOne();
        }
    }

    @Test
    void leavesOtherSandboxesAlone() {
        try (Sandbox moved = Sandbox.builder()
                        .move("ses", "getCustomer", "GET", "/clients/{customerId}")
                        .start();
                Sandbox usual = Sandbox.start()) {
            assertThat(Raw.ses(moved).get("/customers/101").status()).isEqualTo(405);
            assertThat(Raw.ses(usual).get("/customers/101").status()).isEqualTo(200);
        }
    }

    @Test
    void isRefusedForWhatTheSpecDoesNotHave() {
        refused(Sandbox.builder().move("ses", "getClient", "GET", "/clients/{customerId}"), "getClient", "getCustomer");
        refused(Sandbox.builder().move("ses", "getCustomer", "GET", "/clients/{id}"), "[customerId]", "/clients/{id}");
        refused(Sandbox.builder().move("sess", "getCustomer", "GET", "/clients/{customerId}"), "'sess'", "ses");
    }

    private static void refused(SandboxBuilder builder, String... words) {
        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
