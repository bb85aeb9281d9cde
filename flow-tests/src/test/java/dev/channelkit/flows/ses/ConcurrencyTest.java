package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.RenderedRequest;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(120)
@ExtendWith(SandboxExtension.class)
class ConcurrencyTest {

    @Test
    void fourAreOnTheWireAtOnceAlsoWhereTwoClientsSend(SesSandbox ses) throws Exception {
        Queue queue = new Queue();
        OnTheWire wire = new OnTheWire();
        LimitRegistry registry = new LimitRegistry();
        try (SesClient one = limited(ses, queue, wire, registry);
                SesClient other = limited(ses, queue, wire, registry)) {
            List<CompletableFuture<Customer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(one.customers().getCall("101").sendAsync());
                answers.add(other.customers().getCall("102").sendAsync());
            }

            boolean othersQueue = queue.fourWait.await(60, TimeUnit.SECONDS);
            boolean fourOut = wire.fourOut.await(60, TimeUnit.SECONDS);
            int before = wire.now.get();
            wire.open.countDown();
            CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]))
                    .join();

            assertThat(othersQueue).isTrue();
            assertThat(fourOut).isTrue();
            assertThat(before).isEqualTo(4);
            assertThat(wire.most.get()).isEqualTo(4);
            ses.received().assertCount(8);
        }
    }

    @Test
    void clientsThatOverlapShareTheirRate(SesSandbox ses) {
        ManualTime time = Client.time();
        LimitRegistry registry = new LimitRegistry();
        Limits five = Limits.none().perSecond(5);
        try (SesClient one = Client.builder(ses, time)
                        .limits(five)
                        .limitRegistry(registry)
                        .build();
                SesClient other = Client.builder(ses, time)
                        .limits(five)
                        .limitRegistry(registry)
                        .build()) {
            one.customers().get("101");
            other.customers().get("101");
            one.close();
            other.customers().get("101");
        }

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void manyCallsRunSideBySide(SesSandbox ses) {
        try (SesClient client = Client.of(ses)) {
            List<CompletableFuture<Customer>> answers = new ArrayList<>();
            for (int id = 101; id < 131; id++) {
                answers.add(client.customers().getCall(Integer.toString(id)).sendAsync());
            }

            List<String> ids = answers.stream().map(a -> a.join().id()).toList();

            assertThat(ids).hasSize(30).startsWith("101").endsWith("130");
        }
    }

    @Test
    void aCancelledCallIsOverOnTheWireToo(Sandbox sandbox, SesSandbox ses) throws Exception {
        sandbox.fault(Fault.hang().on("getCustomer"));
        Ending ending = new Ending();
        try (SesClient client = Client.builder(ses).listener(ending).build()) {
            CompletableFuture<Customer> answer =
                    client.customers().getCall("101").sendAsync();
            ending.started.await();

            answer.cancel(true);

            assertThat(ending.failure.get(60, TimeUnit.SECONDS)).isExactlyInstanceOf(CallCancelledException.class);
            assertThat(answer).isCancelled();
            assertThat(client.customers().list(q -> q.limit(1)).iterator().hasNext())
                    .isTrue();
        }
    }

    @Test
    void aDryRunSendsNothing(Sandbox sandbox, SesSandbox ses) {
        try (SesClient client = Client.of(ses)) {
            RenderedRequest request = client.customers().createCall(Client.ZOE).dryRun();
            RenderedRequest raw = client.raw("DELETE", "/customers/101")
                    .header("X-Why", "test")
                    .dryRun();

            assertThat(request.url()).isEqualTo(ses.baseUrl() + "/customers");
            assertThat(raw.toString())
                    .startsWith("DELETE " + ses.baseUrl() + "/customers/101\n")
                    .contains("X-Why: test");
            assertThat(request + "\n" + raw).doesNotContain(ses.apiKey(), ses.apiSecret());
            sandbox.received().assertNone();
        }
    }

    @Test
    void aRawCallHasTheSameCredentialsAndErrors(Sandbox sandbox, SesSandbox ses) {
        try (SesClient client = Client.of(ses)) {
            String text = client.raw("GET", "/customers")
                    .query("filter[name:partial]", "Jo%")
                    .query("limit", "1")
                    .send()
                    .text();

            assertThat(text).contains("\"name\":\"John Doe\"");
            assertThat(sandbox.received().single().header("Authorization")).hasValue("Basic ***");
            assertThatThrownBy(() -> client.raw("GET", "/price-lists").send())
                    .hasMessageContaining("ses raw GET /price-lists")
                    .hasMessageContaining("status 404");
        }
    }

    private static SesClient limited(SesSandbox ses, TimeSource time, CallListener listener, LimitRegistry registry) {
        return SesClient.builder()
                .baseUrl(ses.baseUrl())
                .credentials(ses.apiKey(), ses.apiSecret())
                .timeSource(time)
                .listener(listener)
                .limitRegistry(registry)
                .build();
    }

    /** A clock that notices who waits for a place, which is the only use the client's own limits have for {@code await}. */
    private static final class Queue implements TimeSource {
        final CountDownLatch fourWait = new CountDownLatch(4);
        private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
        private final ManualTime time = Client.time();

        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            time.sleep(duration);
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            if (waiting.add(Thread.currentThread())) {
                fourWait.countDown();
            }
            return time.await(condition, nanos);
        }
    }

    /** Holds back whatever has its place until it is let go. */
    private static final class OnTheWire implements CallListener {
        final CountDownLatch open = new CountDownLatch(1);
        final CountDownLatch fourOut = new CountDownLatch(4);
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public void attemptStarted(Operation operation, int attempt) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            fourOut.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void attemptEnded(Operation operation, Attempt attempt) {
            now.decrementAndGet();
        }
    }

    private static final class Ending implements CallListener {
        final CountDownLatch started = new CountDownLatch(1);
        final CompletableFuture<ChannelKitException> failure = new CompletableFuture<>();

        @Override
        public void attemptStarted(Operation operation, int attempt) {
            started.countDown();
        }

        @Override
        public void operationEnded(Operation operation, CallDetails details, ChannelKitException how) {
            failure.complete(how);
        }
    }
}
