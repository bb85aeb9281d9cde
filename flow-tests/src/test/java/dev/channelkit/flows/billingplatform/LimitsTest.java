package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.BillingPlatformClientBuilder;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.limit.DailyCount;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What the vendor recommends and has, kept unless the builder is told otherwise: 15 a second, 8 at once, and the day's count. */
@Isolated // reads what is logged
@Timeout(60)
class LimitsTest {

    /** With the limits that a client has by itself; a 429 is an error. */
    private static BillingPlatformClientBuilder builder(Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        return BillingPlatformClient.builder()
                .baseUrl(billing.baseUrl())
                .user(billing.userName(), billing.password())
                .credentialRegistry(new CredentialRegistry())
                .limitRegistry(new LimitRegistry())
                .retry(RetryPolicy.none());
    }

    private static long refused(Sandbox sandbox) {
        return sandbox.received()
                .matching(call -> call.status().orElse(0) == 429)
                .count();
    }

    /** Over the whole run, for how long single calls are on their way differs. */
    @Test
    void fifteenASecond() {
        try (Sandbox sandbox = Sandbox.start()) {
            try (BillingPlatformClient client = builder(sandbox)
                    .timeSource(new SandboxTime(sandbox.clock()))
                    .build()) {
                for (int id = 7001; id < 7101; id++) {
                    assertThat(client.accounts().get(Integer.toString(id)).id()).isEqualTo(Integer.toString(id));
                }
                assertThat(client.accounts()
                                .batch(o -> o.chunk(1))
                                .create(Billing.accounts(40))
                                .succeeded())
                        .hasSize(40);
            }
            List<Received> calls = sandbox.received().stream()
                    .filter(call ->
                            !call.path().endsWith("/login") && !call.path().endsWith("/logout"))
                    .toList();
            assertThat(calls).hasSize(140);
            assertThat(Duration.between(calls.get(0).at(), calls.get(139).at()))
                    .isGreaterThan(Duration.ofMillis(139 * 1_000 / 15 - 250));
        }
    }

    @Test
    void eightAtOnce() throws Exception {
        try (Sandbox sandbox = Sandbox.builder()
                        .billingplatform(BillingPlatformProfile.usual().with("atOnce", "8"))
                        .start();
                BillingPlatformClient client = builder(sandbox)
                        .timeSource(ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z")))
                        .build()) {
            assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            sandbox.fault(Fault.delay(Duration.ofMillis(15)).on("getAccount"));

            for (Future<String> read :
                    Together.call(60, () -> client.accounts().get("7001").id())) {
                assertThat(read.get()).isEqualTo("7001");
            }

            assertThat(refused(sandbox)).isZero();
            assertThat(sandbox.received().operation("getAccount").mostAtOnce()).isLessThanOrEqualTo(8);
        }
    }

    /** The login is one of them, for the provider and for the client. */
    @Test
    void theDaysCountIsALimitForWhoWantsIt() {
        try (Sandbox sandbox = Sandbox.builder()
                .billingplatform(BillingPlatformProfile.usual().with("dailyLimit", "20"))
                .start()) {
            SandboxTime time = new SandboxTime(sandbox.clock());
            try (BillingPlatformClient client = builder(sandbox)
                    .timeSource(time)
                    .limits(Limits.none().with(DailyCount.of(20).refusing()))
                    .build()) {
                int read = 0;
                try {
                    while (read < 30) {
                        assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
                        read++;
                    }
                } catch (LimitExceededException e) {
                    assertThat(e).hasMessageContaining("20");
                }
                assertThat(read).isEqualTo(19);
                assertThatThrownBy(() -> client.accounts().create(Billing.account("N-1")))
                        .isInstanceOf(LimitExceededException.class);
                assertThat(client.accounts().create(Billing.accounts(3)).notSent())
                        .hasSize(3);
                assertThat(refused(sandbox)).isZero();

                time.sleep(Duration.ofHours(25));
                assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
            }
        }
    }

    @Test
    void theDaysCountIsWatched() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            String log = Overheard.during(() -> {
                try (BillingPlatformClient client = builder(sandbox)
                        .timeSource(new SandboxTime(sandbox.clock()))
                        .limits(Limits.none().with(DailyCount.of(20)))
                        .build()) {
                    for (int i = 0; i < 30; i++) {
                        assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
                    }
                }
            });

            assertThat(log).containsOnlyOnce("80 %").containsOnlyOnce("95 %");
        }
    }
}
