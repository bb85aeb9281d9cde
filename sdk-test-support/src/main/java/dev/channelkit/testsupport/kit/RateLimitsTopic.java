package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;

/**
 * What bounds calls. Every attempt of every operation counts, and two clients of one host share what there is; and what the spec says of limits
 * ({@code x-limits} that clients wait for) is what a client does that was told nothing.
 */
final class RateLimitsTopic implements KitTopic {

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String trait() {
        return "being an operation: every one counts";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        List<KitTest> tests = new ArrayList<>();
        for (KitOperation operation : kit.spec().operations()) {
            OneOperation<C> one = new OneOperation<>(kit, kit.caseOf(operation.id()), operation.id());
            tests.add(new KitTest(operation.id(), "every attempt counts", one::everyAttempt));
            if (kit.isFirst(operation)) {
                tests.add(new KitTest(operation.id(), "clients of one host share the limit", one::shared));
            }
        }
        KitOperation read = PublishedLimit.read(kit.spec());
        for (PublishedLimit limit : PublishedLimit.of(kit.spec())) {
            Published<C> published = new Published<>(kit, kit.caseOf(read.id()), read.id(), limit);
            tests.add(new KitTest(read.id(), "the client keeps to " + limit, published::kept));
        }
        return tests;
    }

    /** When requests of an operation arrived, by the kit's clock, since the first of them did: a login before it may count too. */
    private static List<Duration> arrivals(Kit<?> kit, String id, ManualTime time, MockResponse... first) {
        List<Duration> arrivals = new CopyOnWriteArrayList<>();
        List<MockResponse> due = new CopyOnWriteArrayList<>(first);
        AtomicLong start = new AtomicLong(-1);
        kit.server().answer(id, request -> {
            long now = time.nanoTime();
            long unused = start.compareAndExchange(-1, now);
            arrivals.add(Duration.ofNanos(now - start.get()));
            return due.isEmpty() ? kit.server().example(id) : due.remove(0);
        });
        return arrivals;
    }

    private record OneOperation<C extends AutoCloseable>(Kit<C> kit, ContractCase<C> contract, String id) {
        private static final RetryPolicy AT_ONCE =
                RetryPolicy.standard().backoff(new Backoff(Duration.ZERO, Duration.ZERO));

        private void call(C client) {
            End end = End.of(() -> Compared.value(contract.invoker().invoke(client)));
            assertThat(end.failure()).as("the end of a call").isNull();
        }

        void everyAttempt() {
            ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
            MockResponse again = new MockResponse.Builder().code(429).build();
            List<Duration> arrivals = arrivals(kit, id, time, again, again);
            C client = kit.client(settings ->
                    settings.time(time).retry(AT_ONCE).limits(Limits.none().perSecond(1)));

            call(client);

            assertThat(arrivals)
                    .as("when the attempts of one call arrived, of one a second")
                    .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
        }

        void shared() {
            ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
            LimitRegistry together = new LimitRegistry();
            List<Duration> arrivals = arrivals(kit, id, time);
            KitSettings twoASecond = kit.settings()
                    .time(time)
                    .limitRegistry(together)
                    .limits(Limits.none().perSecond(2));

            call(kit.client(twoASecond));
            call(kit.client(twoASecond));
            call(kit.client(twoASecond.limitRegistry(new LimitRegistry())));

            assertThat(arrivals)
                    .as("when calls arrived of two clients that share two a second, and of one that does not")
                    .containsExactly(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(500));
        }
    }

    private record Published<C extends AutoCloseable>(
            Kit<C> kit, ContractCase<C> contract, String id, PublishedLimit limit) {

        void kept() throws Exception {
            if (limit.per() == null) {
                atOnce();
            } else {
                inTime(limit.per());
            }
        }

        /** Never more than these in any stretch of that length, and not much fewer: the clock stands still but for the client's waits. */
        private void inTime(Duration per) {
            ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
            List<Duration> arrivals = arrivals(kit, id, time);
            C client = kit.client(settings -> settings.time(time).limits(null));
            int windows = 2;
            int calls = limit.most() * windows;

            for (int i = 0; i < calls; i++) {
                assertThat(End.of(() -> contract.invoker().invoke(client)).failure())
                        .isNull();
            }

            assertThat(arrivals).hasSize(calls);
            for (int i = limit.most(); i < calls; i++) {
                Duration between = arrivals.get(i).minus(arrivals.get(i - limit.most()));
                assertThat(between)
                        .as("from a request to the %dth after it", limit.most())
                        .isGreaterThanOrEqualTo(per);
            }
            assertThat(arrivals.get(calls - 1))
                    .as("when the last of %d was there", calls)
                    .isLessThanOrEqualTo(per.multipliedBy(windows).plus(per.dividedBy(20)));
        }

        /** So many are let through, and one more is not, however long it waits. */
        private void atOnce() throws Exception {
            CountDownLatch held = new CountDownLatch(1);
            kit.server().answer(id, request -> {
                awaitIgnoringInterrupts(held);
                return kit.server().example(id);
            });
            PatienceOver time = new PatienceOver();
            C client = kit.client(settings -> settings.time(time).limits(null));
            List<Aside> calls = new ArrayList<>();
            try {
                for (int i = 1; i <= limit.most(); i++) {
                    int due = i;
                    calls.add(begin(client)
                            .awaitUntil(
                                    () -> kit.server().requests(id) == due, "the call " + due + " is not let through"));
                }
                time.isOver();
                Aside oneMore = begin(client);
                calls.add(oneMore);
                oneMore.awaitUntil(
                        () -> oneMore.hasEnded() || kit.server().requests(id) > limit.most(), "the call does not end");
                assertThat(kit.server().requests(id)).as("requests at once").isEqualTo(limit.most());
                assertThat(oneMore.await().failure())
                        .isInstanceOfSatisfying(
                                LimitExceededException.class,
                                e -> assertThat(e).hasMessageContaining(limit.most() + " calls at once"));
            } finally {
                held.countDown();
            }
            for (Aside call : calls) {
                call.await();
            }
        }

        private Aside begin(C client) {
            return Aside.begin(() -> Compared.value(contract.invoker().invoke(client)));
        }

        private static void awaitIgnoringInterrupts(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
