package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.siesmart.SieSmartClient;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many calls a minute, for everything behind one IP address. */
@Timeout(60)
class WindowFlowTest {
    private static final int PERMITS = 30;
    private static final Duration WINDOW = Duration.ofMillis(300);
    private static final int THREADS = 6;
    private static final int EACH = 25;

    @Test
    void manyCallsOfManyThreadsArePacedWithoutA429() throws Exception {
        try (Sandbox sandbox = limited(WINDOW);
                SieSmartClient client = scaled(sandbox.siesmart())) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();
            long start = System.nanoTime();

            for (Future<Integer> calls : Together.call(THREADS, () -> calls(client, id, EACH))) {
                assertThat(calls.get()).isEqualTo(EACH);
            }

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%d calls of %d threads, %d per %d ms: %d refused, in %d ms%n",
                    THREADS * EACH, THREADS, PERMITS, WINDOW.toMillis(), refused(sandbox.siesmart()), took.toMillis());
            assertThat(refused(sandbox.siesmart())).isZero();
            sandbox.siesmart().received().operation("getProposalStatus").assertCount(THREADS * EACH);
        }
    }

    /**
     * What the sandbox does to who does not pace: without this the test above would mean nothing. The window does not end meanwhile, and no
     * thread is content with fewer calls than it has, so all are refused on a machine of any speed.
     */
    @Test
    void withoutAWindowOfItsOwnAClientIsRefused() throws Exception {
        try (Sandbox sandbox = limited(Duration.ofHours(1));
                SieSmartClient client = Deals.builder(sandbox.siesmart(), TimeSource.system())
                        .retry(RetryPolicy.none())
                        .build()) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();

            assertThat(Together.call(THREADS, () -> calls(client, id, PERMITS)))
                    .allSatisfy(calls -> assertThat(calls)
                            .failsWithin(Duration.ZERO)
                            .withThrowableThat()
                            .havingCause()
                            .isInstanceOf(RateLimitedException.class));
            assertThat(refused(sandbox.siesmart())).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWindowThatOthersUsedUpIsWaitedForAndTheWriteHappensOnce(boolean retryAfter) {
        try (Sandbox sandbox = Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withRateBySandboxClock(true).withRetryAfter(retryAfter))
                .start()) {
            SandboxTime time = new SandboxTime(sandbox.clock());
            SieSmartSandbox siesmart = sandbox.siesmart();
            try (SieSmartClient client = Deals.limited(siesmart, time)
                            .limitRegistry(new LimitRegistry())
                            .build();
                    SieSmartClient others =
                            Deals.builder(siesmart, TimeSource.system()).build()) {
                useUp(others, 100);

                client.proposals().create(Deals.EMPTY);

                System.out.printf(
                        "429 with Retry-After %s: %d refused, recovered after %s%n",
                        retryAfter, refused(siesmart), time.passed());
                assertThat(refused(siesmart)).isBetween(1, 4);
                assertThat(siesmart.received().operation("createProposal").stream()
                                .filter(r -> r.status().orElse(0) == 200))
                        .hasSize(1);
                assertThat(time.passed()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(3));
            }
        }
    }

    @Test
    void aProposalWithTheLimitOfTheProviderTakesItsTimeAndNo429() {
        try (Sandbox sandbox = Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withRateBySandboxClock(true))
                .start()) {
            SandboxTime time = new SandboxTime(sandbox.clock());
            try (SieSmartClient client = Deals.limited(sandbox.siesmart(), time)
                    .limitRegistry(new LimitRegistry())
                    .build()) {
                long id = client.proposals().create(Deals.EMPTY).value().proposalId();
                for (int i = 0; i < 350; i++) {
                    client.proposals().status(id);
                }

                System.out.printf("351 calls at 100 per 60 s took %s%n", time.passed());
                assertThat(refused(sandbox.siesmart())).isZero();
                assertThat(time.passed()).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(240));
            }
        }
    }

    @Test
    void aWaitLongerThanTheLongestFailsAtOnceAndSaysHowLong() {
        try (Sandbox sandbox = limited(Duration.ofMinutes(1));
                SieSmartClient client = Deals.builder(sandbox.siesmart(), TimeSource.system())
                        .limits(Limits.none()
                                .window(Window.of(2, Duration.ofMinutes(1)).unpacedStart())
                                .maxWait(Duration.ofSeconds(5)))
                        .limitRegistry(new LimitRegistry())
                        .build()) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();
            client.proposals().status(id);

            assertThatThrownBy(() -> client.proposals().status(id))
                    .isInstanceOfSatisfying(LimitExceededException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                        assertThat(e.waitNeeded()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
                    });
            sandbox.siesmart().received().operation("getProposalStatus").assertCount(1);
        }
    }

    @Test
    void stubbornOthersLeaveA429ThatSaysSo() {
        try (Sandbox sandbox = limited(Duration.ofHours(1));
                SieSmartClient client = Deals.client(sandbox.siesmart());
                SieSmartClient others =
                        Deals.builder(sandbox.siesmart(), TimeSource.system()).build()) {
            useUp(others, PERMITS);

            assertThatThrownBy(() -> client.proposals().create(Deals.EMPTY))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));

            assertThat(sandbox.siesmart().received().operation("createProposal").stream()
                            .map(r -> r.status().orElse(0)))
                    .containsOnly(429);
        }
    }

    /** Takes what there is, without being refused. */
    private static void useUp(SieSmartClient client, int permits) {
        for (int i = 0; i < permits; i++) {
            client.raw("GET", "/introducer/offices").send();
        }
    }

    private static Integer calls(SieSmartClient client, long id, int each) {
        int calls = 0;
        for (; calls < each; calls++) {
            client.proposals().status(id);
        }
        return calls;
    }

    private static Sandbox limited(Duration window) {
        return Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withRateLimit(PERMITS, window))
                .start();
    }

    private static SieSmartClient scaled(SieSmartSandbox siesmart) {
        return Deals.builder(siesmart, TimeSource.system())
                .limits(Limits.none()
                        .window(Window.of(PERMITS, WINDOW).countedFromAnswer()) // however busy the machine is
                        .maxWait(Duration.ofSeconds(60)))
                .limitRegistry(new LimitRegistry())
                .build();
    }

    private static int refused(SieSmartSandbox siesmart) {
        return siesmart.received().matching(WindowFlowTest::isRefused).count();
    }

    private static boolean isRefused(Received received) {
        return received.status().orElse(0) == 429;
    }
}
