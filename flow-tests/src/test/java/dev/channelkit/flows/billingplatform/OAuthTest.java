package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens in place of sessions; never both on one call. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class OAuthTest {

    private static BillingPlatformClient client(Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        return Billing.of(sandbox)
                .oauth(billing.clientId(), billing.clientSecret())
                .build();
    }

    private static void neverBoth(Sandbox sandbox) {
        assertThat(sandbox.received().provider("billingplatform").stream())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.header("sessionid")).isEmpty());
        assertThat(sandbox.received().operation("login").count()).isZero();
        assertThat(sandbox.received().operation("logout").count()).isZero();
        assertThat(sandbox.billingplatform().callsWithBoth()).isZero();
        // secrets in a URL are logged by proxies
        assertThat(sandbox.received().provider("billingplatform").stream())
                .noneMatch(call -> call.rawQuery().contains("secret"));
    }

    @Test
    void manyThreadsGetOneToken(Sandbox sandbox) throws Exception {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        try (BillingPlatformClient client = Billing.of(billing)
                .oauth(billing.clientId(), billing.clientSecret())
                .build()) {
            for (Future<String> read :
                    Together.call(100, () -> client.accounts().get("7001").id())) {
                assertThat(read.get()).isEqualTo("7001");
            }
            assertThat(billing.tokensIssued()).isEqualTo(1);
            neverBoth(sandbox);
        }
    }

    @Test
    void oneThatEndsInMidRunLosesNothing(Sandbox sandbox) {
        try (BillingPlatformClient client = client(sandbox)) {
            Iterator<Account> all = client.accounts().list().pageSize(500).iterator();
            Set<String> ids = new HashSet<>();
            int read = 0;
            while (all.hasNext()) {
                ids.add(all.next().id());
                if (++read == 700 || read == 1_700) {
                    sandbox.billingplatform().expireTokens();
                }
            }

            assertThat(read).isEqualTo((int) sandbox.billingplatform().count("ACCOUNT"));
            assertThat(ids).hasSize(read);
            assertThat(sandbox.billingplatform().tokensIssued()).isEqualTo(3);
            neverBoth(sandbox);
        }
    }

    @Test
    void writesAreNotDoubledByATokenThatEnds(Sandbox sandbox) {
        try (BillingPlatformClient client = client(sandbox)) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            for (int i = 0; i < 3; i++) {
                sandbox.clock().advance(Duration.ofMinutes(2)); // tokens that die at once have another meaning
                sandbox.billingplatform().expireTokens();
                assertThat(client.accounts()
                                .create(List.of(Billing.account("N-" + i), Billing.account("N-1" + i)))
                                .succeeded())
                        .hasSize(2);
            }
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(6);
            assertThat(sandbox.billingplatform().tokensIssued()).isEqualTo(4);
            neverBoth(sandbox);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "text"})
    void itIsRenewedAMinuteBeforeItsEnd(String form) {
        ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual()
                                .withTokenLife(Duration.ofMinutes(30))
                                .with("expiresIn", form)
                                .with("tokenType", "false"))
                        .start();
                BillingPlatformClient client = Billing.of(sandbox.billingplatform())
                        .oauth(
                                sandbox.billingplatform().clientId(),
                                sandbox.billingplatform().clientSecret())
                        .timeSource(time)
                        .build()) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            time.advance(Duration.ofMinutes(20));
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            assertThat(sandbox.billingplatform().tokensIssued()).isEqualTo(1);

            time.advance(Duration.ofMinutes(9).plusSeconds(1));
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            assertThat(sandbox.billingplatform().tokensIssued()).isEqualTo(2);
            assertThat(sandbox.received()
                            .matching(call -> call.status().orElse(0) == 401)
                            .count())
                    .isZero();
            neverBoth(sandbox);
        }
    }

    @Test
    void aWrongSecretIsTriedOnceByManyThreads(Sandbox sandbox) throws Exception {
        String secret = "wrong-test-secret";
        ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
        BillingPlatformSandbox billing = sandbox.billingplatform();
        try (BillingPlatformClient client = Billing.of(billing)
                .oauth(billing.clientId(), secret)
                .timeSource(time)
                .build()) {
            for (Future<Throwable> call : Together.call(
                    100, () -> catchThrowable(() -> client.accounts().get("7001")))) {
                assertThat(call.get()).isInstanceOf(CredentialException.class).hasMessageNotContaining(secret);
            }
            assertThat(sandbox.received().operation("authenticate").stream().map(Received::method))
                    .containsExactly("POST");
            assertThat(sandbox.received().operation("getAccount").count()).isZero();
        }
    }
}
