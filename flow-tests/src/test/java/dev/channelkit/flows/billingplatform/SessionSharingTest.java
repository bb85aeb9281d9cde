package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.LoginRequest;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose session is whose, and who ends it. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class SessionSharingTest {

    @Test
    void manyThreadsLogInOnce(BillingPlatformSandbox billing) throws Exception {
        try (BillingPlatformClient client = Billing.of(billing).build()) {
            assertThat(billing.logins()).isZero();
            for (Future<String> read :
                    Together.call(100, () -> client.accounts().get("7001").id())) {
                assertThat(read.get()).isEqualTo("7001");
            }
            assertThat(billing.logins()).isEqualTo(1);
        }
        assertThat(billing.logouts()).isEqualTo(1);
        assertThat(billing.openSessions()).isZero();
    }

    @Test
    void clientsOfOneUserShareASessionThatTheLastOneEnds(BillingPlatformSandbox billing) {
        CredentialRegistry registry = new CredentialRegistry();
        BillingPlatformClient one =
                Billing.of(billing).credentialRegistry(registry).build();
        try (BillingPlatformClient other =
                Billing.of(billing).credentialRegistry(registry).build()) {
            read(one);
            read(other);
            assertThat(billing.logins()).isEqualTo(1);

            one.close();
            assertThat(billing.openSessions()).isEqualTo(1);
            read(other);
            assertThat(billing.logins()).isEqualTo(1);
        }
        assertThat(billing.openSessions()).isZero();
        assertThat(billing.logouts()).isEqualTo(1);
    }

    @Test
    void aKillIsOneLoginForAllClientsOfAUser(BillingPlatformSandbox billing) throws Exception {
        CredentialRegistry registry = new CredentialRegistry();
        try (BillingPlatformClient one =
                        Billing.of(billing).credentialRegistry(registry).build();
                BillingPlatformClient other =
                        Billing.of(billing).credentialRegistry(registry).build()) {
            read(one);
            read(other);
            billing.killSessions();

            for (Future<?> read : Together.call(40, () -> {
                read(ThreadLocalRandom.current().nextBoolean() ? one : other);
                return null;
            })) {
                Object unused = read.get();
            }

            assertThat(billing.logins()).isEqualTo(2);
        }
        assertThat(billing.openSessions()).isZero();
    }

    /** Equal names and passwords at two places are two users. */
    @Test
    void twoPlacesDoNotMix() {
        CredentialRegistry registry = new CredentialRegistry();
        try (Sandbox here = Sandbox.builder().seed(1).start();
                Sandbox there = Sandbox.builder().seed(2).start();
                BillingPlatformClient one = Billing.of(here.billingplatform())
                        .credentialRegistry(registry)
                        .build();
                BillingPlatformClient other = Billing.of(there.billingplatform())
                        .credentialRegistry(registry)
                        .build()) {
            read(one);
            read(other);
            read(one);

            assertThat(here.billingplatform().logins()).isEqualTo(1);
            assertThat(there.billingplatform().logins()).isEqualTo(1);
            // the sessions of one are none to the other
            assertThat(here.received().stream().mapToInt(call -> call.status().orElse(0)))
                    .doesNotContain(401);
            assertThat(there.received().stream().mapToInt(call -> call.status().orElse(0)))
                    .doesNotContain(401);
        }
    }

    @Test
    void anotherOrganizationOfAHostSeesNoSession(Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        CredentialRegistry registry = new CredentialRegistry();
        try (BillingPlatformClient own =
                        Billing.of(billing).credentialRegistry(registry).build();
                BillingPlatformClient foreign = Billing.of(billing)
                        .baseUrl(billing.baseUrl().replace(billing.organization(), "otherorg"))
                        .credentialRegistry(registry)
                        .build()) {
            read(own);

            assertThatThrownBy(() -> read(foreign)).isInstanceOf(ChannelKitException.class);

            List<String> headers = sandbox
                    .received()
                    .matching(call -> call.path().contains("otherorg"))
                    .stream()
                    .flatMap(call -> call.headerNames().stream())
                    .map(String::toLowerCase)
                    .toList();
            assertThat(headers).isNotEmpty().doesNotContain("sessionid");
        }
    }

    @Test
    void aSessionFromElsewhereIsNeverLoggedOut(BillingPlatformSandbox billing) {
        String session = login(billing);
        try (BillingPlatformClient client = Billing.of(billing).session(session).build()) {
            read(client);
        }
        assertThat(billing.openSessions()).isEqualTo(1);
        assertThat(billing.logouts()).isZero();

        billing.killSessions();
        try (BillingPlatformClient client = Billing.of(billing).session(session).build()) {
            assertThatThrownBy(() -> read(client)).isInstanceOf(AuthenticationException.class);
        }
        assertThat(billing.logins()).isEqualTo(1);
        assertThat(billing.logouts()).isZero();
    }

    private static String login(BillingPlatformSandbox billing) {
        try (BillingPlatformClient client = Billing.of(billing).build()) {
            return client.calls()
                    .session()
                    .login(LoginRequest.builder()
                            .username(billing.userName())
                            .password(billing.password())
                            .build())
                    .sessionId();
        }
    }

    /** The old one is ended when it is replaced the next time, or at the end. */
    @Test
    void sessionsThatGrewOldAreEnded(Sandbox sandbox) {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
        try (BillingPlatformClient client = Billing.of(billing)
                .maxSessionAge(Duration.ofHours(1))
                .timeSource(time)
                .build()) {
            for (int day = 0; day < 5; day++) {
                read(client);
                Eventually.is(() -> billing.openSessions() <= 2); // a logout must not see a day pass
                time.advance(Duration.ofDays(1));
            }
            assertThat(billing.logins()).isEqualTo(5);
        }
        assertThat(billing.openSessions()).isZero();
    }

    @Test
    void closingLetsCallsUnderWayEndInTheirSession(BillingPlatformSandbox billing) throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OkHttpClient held = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (chain.request().url().encodedPath().endsWith("/ACCOUNT/7002")) {
                        underWay.countDown();
                        Uninterrupted.await(goOn);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        BillingPlatformClient client = Billing.of(billing).httpClient(held).build();
        read(client);
        CompletableFuture<String> call = CompletableFuture.supplyAsync(
                () -> client.accounts().get("7002").id());
        Uninterrupted.await(underWay);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(client::close);
        closed.orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> null).join();
        assertThat(billing.openSessions()).isEqualTo(1);
        assertThatThrownBy(() -> read(client)).isInstanceOf(IllegalStateException.class);
        goOn.countDown();

        assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("7002");
        closed.get(30, TimeUnit.SECONDS);
        Eventually.is(() -> billing.openSessions() == 0);
        assertThat(billing.logouts()).isEqualTo(1);
    }

    private static void read(BillingPlatformClient client) {
        assertThat(client.accounts().get("7001").id()).isEqualTo("7001");
    }
}
