package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Clients that nobody closes. */
@Isolated // reads what is logged
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class SessionLeakTest {

    @Test
    void aClientThatIsNeverClosedIsToldOfAndItsSessionEnded(BillingPlatformSandbox billing) throws Exception {
        String log = Overheard.during(() -> {
            String unused = readAndForget(billing);
            assertThat(billing.openSessions()).isEqualTo(1);

            Eventually.is(() -> {
                System.gc();
                return billing.openSessions() == 0;
            });
        });

        assertThat(log).contains("was never closed").contains("readAndForget").doesNotContain(billing.userName());
        assertThat(billing.logouts()).isEqualTo(1);
    }

    @Test
    void oneThatIsClosedIsNot(BillingPlatformSandbox billing) throws Exception {
        String log = Overheard.during(() -> {
            try (BillingPlatformClient client = Billing.of(billing).build()) {
                assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            }
            System.gc();
        });

        assertThat(log).doesNotContain("was never closed");
        assertThat(billing.openSessions()).isZero();
    }

    private static String readAndForget(BillingPlatformSandbox billing) {
        return String.valueOf(Billing.of(billing).build().accounts().get("7001").id());
    }
}
