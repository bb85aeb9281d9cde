package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;

/** What is sent again, how often and when; and what never is. The clock is the kit's: nothing waits. */
final class RetriesTopic implements KitTopic {
    private static final int ATTEMPTS = 4;
    private static final RetryPolicy POLICY = RetryPolicy.standard().attempts(ATTEMPTS);

    @Override
    public String name() {
        return "retries";
    }

    @Override
    public String trait() {
        return "x-retry, which every operation has, if only by default";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        List<KitTest> tests = new ArrayList<>();
        for (KitOperation operation : kit.spec().operations()) {
            String id = operation.id();
            OneOperation<C> one = new OneOperation<>(kit, operation, kit.caseOf(id));
            tests.add(new KitTest(id, "a failure that proves nothing: as often as x-retry says", one::ambiguous));
            tests.add(new KitTest(id, "too many calls: again, when the provider says", one::rateLimited));
            if (kit.isFirst(operation)) {
                tests.add(new KitTest(id, "the provider may say when in other ways", one::otherForms));
                tests.addAll(new LimitCodes<>(kit, operation, one.contract()).tests());
                tests.add(new KitTest(id, "what would take too long is not waited for", one::outOfTime));
                tests.add(new KitTest(id, "a call that waits holds no place", one::holdsNothing));
                tests.add(new KitTest(id, "an interrupt ends the wait", one::interrupted));
                tests.add(
                        new KitTest(id, "a client that is closed sends no more, but ends what it began", one::closed));
            }
        }
        return tests;
    }

    /** The answer that asks to wait. */
    private static MockResponse tooMany(String retryAfter) {
        return new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", retryAfter)
                .build();
    }

    private record OneOperation<C extends AutoCloseable>(Kit<C> kit, KitOperation operation, ContractCase<C> contract) {

        private C client(UnaryOperator<KitSettings> change) {
            return kit.client(settings -> change.apply(settings.retry(POLICY)));
        }

        private End call(C client) {
            return begin(client).await();
        }

        /** What it gives is read to its end: a file that is left open holds its place. */
        private Aside begin(C client) {
            return Aside.begin(() -> Compared.value(contract.invoker().invoke(client)));
        }

        private int requests() {
            return kit.server().requests(operation.id());
        }

        private int attempts() {
            return switch (operation.retry()) {
                case "safe" -> ATTEMPTS;
                case "same" -> 2;
                default -> 1;
            };
        }

        void ambiguous() {
            C client = client(settings -> settings);
            // OkHttp would send a 503 of this kind again by itself
            ambiguous(
                    client,
                    "503",
                    new MockResponse.Builder()
                            .code(503)
                            .addHeader("Retry-After", "0")
                            .build());
            ambiguous(client, "500", new MockResponse.Builder().code(500).build());
            ambiguous(client, "a lost answer", StubServer.lost());
        }

        private void ambiguous(C client, String what, MockResponse answer) {
            int before = requests();
            kit.server().answer(operation.id(), request -> answer);

            Throwable failure = End.of(() -> Compared.value(contract.invoker().invoke(client)))
                    .failure();

            assertThat(requests() - before).as("requests for %s", what).isEqualTo(attempts());
            boolean safe = operation.retry().equals("safe");
            boolean lost = answer.getStatus().contains("200");
            assertThat(failure)
                    .as("the end after %s", what)
                    .isExactlyInstanceOf(
                            !safe
                                    ? OutcomeUnknownException.class
                                    : lost ? TransportException.class : ServerErrorException.class);
            ChannelKitException told = (ChannelKitException) Objects.requireNonNull(failure);
            assertThat(told.outcome()).as("the outcome after %s", what).isEqualTo(Outcome.UNKNOWN);
            assertThat(told.details().attempts())
                    .as("attempts told of %s", what)
                    .isEqualTo(attempts());
        }

        void rateLimited() {
            rateLimited("7", Duration.ofSeconds(7));
        }

        void otherForms() {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Kit.NOW.plusSeconds(9).atOffset(ZoneOffset.UTC));
            rateLimited(date, Duration.ofSeconds(9));
            rateLimited("100000", POLICY.longestRetryAfter());
        }

        private void rateLimited(String retryAfter, Duration due) {
            int before = requests();
            ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
            kit.server().answer(operation.id(), tooMany(retryAfter));

            End end = call(client(settings -> settings.time(time)));

            assertThat(end.failure())
                    .as("the end after Retry-After: %s", retryAfter)
                    .isNull();
            assertThat(requests() - before).isEqualTo(2);
            assertThat(time.sleeps())
                    .as("waits for Retry-After: %s", retryAfter)
                    .containsExactly(due);
        }

        void outOfTime() {
            ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
            kit.server().answer(operation.id(), tooMany("30"));

            End end = call(client(settings -> settings.time(time).totalTimeout(Duration.ofSeconds(20))));

            assertThat(time.sleeps()).isEmpty();
            assertThat(requests()).isEqualTo(1);
            assertThat(end.failure()).isInstanceOfSatisfying(RateLimitedException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(e.retryAfter()).contains(Duration.ofSeconds(30));
            });
        }

        void holdsNothing() {
            ManualTime time = ManualTime.stopped(Kit.NOW);
            kit.server().answer(operation.id(), tooMany("30"));
            LimitRegistry together = new LimitRegistry();
            UnaryOperator<KitSettings> oneAtOnce = settings -> settings.time(time)
                    .limitRegistry(together)
                    .limits(Limits.none().concurrency(1).maxWait(Duration.ZERO));
            C client = client(oneAtOnce);
            Aside waits = begin(client).awaitAsleep(time);

            assertThat(call(client(oneAtOnce)).failure())
                    .as("the end of another client's call meanwhile, of one at once")
                    .isNull();
            assertThat(waits.hasEnded()).isFalse();

            time.advance(Duration.ofSeconds(30));
            assertThat(waits.await().failure()).isNull();
            assertThat(requests()).isEqualTo(3);
        }

        void interrupted() {
            ManualTime time = ManualTime.stopped(Kit.NOW);
            kit.server().answer(operation.id(), tooMany("30"));
            C client = client(settings -> settings.time(time));
            Aside waits = begin(client).awaitAsleep(time);

            waits.interrupt();

            End end = waits.await();
            assertThat(end.failure())
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(end.interrupted()).as("the thread's flag").isTrue();
            assertThat(requests()).isEqualTo(1);
        }

        /** A client may let only one call for the same thing go out at a time. */
        private ContractCase<C> another() {
            return kit.cases().stream()
                    .filter(other -> !other.operation().id().equals(operation.id()))
                    .findFirst()
                    .orElseThrow();
        }

        void closed() throws Exception {
            ManualTime time = ManualTime.stopped(Kit.NOW);
            kit.server().answer(operation.id(), tooMany("30"));
            C client = client(settings -> settings.time(time));
            Aside waits = begin(client).awaitAsleep(time);

            client.close();

            assertThat(Aside.begin(() -> another().invoker().invoke(client))
                            .await()
                            .failure())
                    .as("the end of a call after closing")
                    .isInstanceOf(IllegalStateException.class);
            assertThat(requests()).isEqualTo(1);
            time.advance(Duration.ofSeconds(30));
            assertThat(waits.await().failure()).as("the end of the call before").isNull();
            assertThat(requests()).as("requests; closing may log out").isBetween(2, 3);
        }
    }
}
