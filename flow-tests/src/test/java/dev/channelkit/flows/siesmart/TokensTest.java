package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.siesmart.SieSmartClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One token for all, and never more asked for than needed. */
@Timeout(60)
class TokensTest {
    private static final int THREADS = 40;
    private static final String WRONG = "test-secret-that-is-wrong";

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.with(b -> b.siesmart(SieSmartProfile.usual().withoutRateLimit()));

    @Test
    void manyThreadsFetchOne(SieSmartSandbox siesmart) throws Exception {
        try (SieSmartClient client = Deals.client(siesmart)) {

            for (Future<Integer> offices : Together.call(
                    THREADS,
                    () -> client.proposals().list(q -> q.size(1)).stream()
                            .limit(1)
                            .toList()
                            .size())) {
                assertThat(offices.get()).isEqualTo(1);
            }

            siesmart.received().operation("obtainToken").assertCount(1);
            assertThat(siesmart.tokensIssued()).isEqualTo(1);
        }
    }

    @Test
    void whenItEndsInMidFlightOneMoreIsFetchedAndNoCallFails(SieSmartSandbox siesmart) throws Exception {
        try (SieSmartClient client = Deals.client(siesmart)) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();
            siesmart.expireTokens();

            for (Future<Long> read : Together.call(
                    THREADS, () -> client.proposals().get(id).value().proposalId())) {
                assertThat(read.get()).isEqualTo(id);
            }

            assertThat(siesmart.received()
                            .matching(r -> r.status().orElse(0) == 401)
                            .count())
                    .isBetween(1, THREADS);
            siesmart.received().operation("obtainToken").assertCount(2);
        }
    }

    @Test
    void oneThatLivesShorterThanSaidIsReplacedWhenever(Sandbox sandbox, SieSmartSandbox siesmart) {
        siesmart.tokensLive(Duration.ofMinutes(10));
        ManualTime time = ManualTime.stopped(Instant.parse("2025-07-01T12:00:00Z"));
        try (SieSmartClient client =
                Deals.builder(siesmart, time).keepConfig(Duration.ZERO).build()) {
            for (int i = 0; i < 5; i++) {
                client.config().offices();
                time.advance(Duration.ofMinutes(11));
                sandbox.clock().advance(Duration.ofMinutes(11));
            }

            siesmart.received().operation("obtainToken").assertCount(5);
            siesmart.received().operation("listOffices").assertCount(5);
        }
    }

    @Test
    void aWrongSecretFailsEveryCallWithoutAStorm(SieSmartSandbox siesmart) throws Exception {
        try (SieSmartClient client = Deals.builder(siesmart, ManualTime.stopped(Instant.parse("2025-07-01T12:00:00Z")))
                .credentials(siesmart.clientId(), WRONG)
                .build()) {

            for (Future<?> offices :
                    Together.call(THREADS, () -> client.config().offices())) {
                assertThat(refused(offices))
                        .contains("the token endpoint at 127.0.0.1")
                        .doesNotContain(WRONG);
            }

            assertThat(siesmart.received().operation("obtainToken").count()).isBetween(1, 2);
            siesmart.received().operation("listOffices").assertNone();
        }
    }

    @Test
    void isSharedByClientsWithEqualCredentials(SieSmartSandbox siesmart) {
        CredentialRegistry registry = new CredentialRegistry();
        TimeSource time = TimeSource.system();
        try (SieSmartClient one = Deals.builder(siesmart, time)
                        .credentialRegistry(registry)
                        .build();
                SieSmartClient other = Deals.builder(siesmart, time)
                        .credentialRegistry(registry)
                        .build()) {
            one.config().offices();
            one.close();
            other.config().offices();
        }

        siesmart.received().operation("obtainToken").assertCount(1);
    }

    @Test
    void isSharedInTheWholeProcessUnlessSaidOtherwise(SieSmartSandbox siesmart) {
        try (SieSmartClient one = usual(siesmart);
                SieSmartClient other = usual(siesmart)) {
            one.config().offices();
            other.config().offices();
        }

        siesmart.received().operation("obtainToken").assertCount(1);
    }

    private static SieSmartClient usual(SieSmartSandbox siesmart) {
        return SieSmartClient.builder()
                .urls(siesmart.baseUrl(), siesmart.tokenUrl())
                .credentials(siesmart.clientId(), siesmart.clientSecret())
                .limits(Limits.none())
                .build();
    }

    private static String refused(Future<?> future) throws InterruptedException {
        try {
            return "no failure but " + future.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(CredentialException.class);
            StringBuilder all = new StringBuilder();
            for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
                all.append(t).append('\n');
            }
            return all.toString();
        }
    }
}
