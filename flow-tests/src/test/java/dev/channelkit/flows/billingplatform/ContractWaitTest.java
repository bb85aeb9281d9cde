package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ClientClosedException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wait of a job whose earlier run lost an answer: how long it takes, and what ends it before. */
class ContractWaitTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data(ContractCutTest.DATA));

    private final Journal journal = Journal.inMemory();
    private Sandbox sandbox;

    @BeforeEach
    void loseACreation(Sandbox given) {
        sandbox = given;
        sandbox.fault(Fault.reset().provider("billingplatform").method("POST").path("/CONTRACT_CURRENCY"));
        try (BillingPlatformClient client = client(new SandboxTime(sandbox.clock()))) {
            assertThatExceptionOfType(WriteInDoubtException.class).isThrownBy(() -> conclude(client));
        }
        sandbox.clearFaults();
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void takesNoLongerThanAMinuteAndWhatThePlatformMayTake() {
        SandboxTime time = new SandboxTime(sandbox.clock());
        try (BillingPlatformClient client = client(time)) {
            conclude(client);
        }
        assertThat(time.passed()).isBetween(Duration.ofSeconds(420), Duration.ofSeconds(485));
        assertThat(creations()).isEqualTo(2);
    }

    @Test
    void closingTheClientEndsIt() throws Exception {
        Stopped time = new Stopped(sandbox);
        CompletableFuture<Throwable> ended;
        try (BillingPlatformClient client = client(time)) {
            ended = started(client);
            assertThat(time.waiting.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(ClientClosedException.class);
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void interruptingTheThreadEndsIt() throws Exception {
        Stopped time = new Stopped(sandbox);
        try (BillingPlatformClient client = client(time)) {
            CompletableFuture<Thread> worker = new CompletableFuture<>();
            CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> {
                boolean unused = worker.complete(Thread.currentThread());
                return catchThrowable(() -> conclude(client));
            });
            assertThat(time.waiting.await(30, TimeUnit.SECONDS)).isTrue();
            worker.get().interrupt();
            assertThat(ended.get(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        }
        assertThat(creations()).isEqualTo(1);
    }

    private CompletableFuture<Throwable> started(BillingPlatformClient client) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(() -> conclude(client)));
    }

    private static void conclude(BillingPlatformClient client) {
        var unused = client.contracting().conclude(ContractCutTest.plan());
    }

    private int creations() {
        // two currencies of the plan: the second is created after the first only
        return (int) sandbox.received().provider("billingplatform").stream()
                .filter(call -> call.method().equals("POST") && call.path().endsWith("/CONTRACT_CURRENCY"))
                .filter(call -> call.body().contains("EUR"))
                .count();
    }

    private BillingPlatformClient client(TimeSource time) {
        BillingPlatformSandbox platform = sandbox.billingplatform();
        return BillingPlatformClient.builder()
                .baseUrl(platform.baseUrl())
                .oauth(platform.clientId(), platform.clientSecret())
                .credentialRegistry(new CredentialRegistry())
                .journal(journal)
                .limits(Limits.none())
                .retry(RetryPolicy.none())
                .timeSource(time)
                .build();
    }

    /** The sandbox's clock, which nobody moves; tells when somebody sleeps. */
    private static final class Stopped implements TimeSource {
        final CountDownLatch waiting = new CountDownLatch(1);
        private final SandboxTime clock;

        Stopped(Sandbox sandbox) {
            clock = new SandboxTime(sandbox.clock());
        }

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public long nanoTime() {
            return clock.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            waiting.countDown();
            new CountDownLatch(1).await();
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            return clock.await(condition, nanos);
        }

        @Override
        public long pause(Condition wake, long nanos) throws InterruptedException {
            waiting.countDown();
            return clock.await(wake, nanos);
        }
    }
}
