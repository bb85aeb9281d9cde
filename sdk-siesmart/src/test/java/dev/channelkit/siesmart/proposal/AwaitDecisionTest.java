package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.line;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitDecisionTest {
    private static final String STATUS = "GET /proposals/7/status";
    private static final Duration WEEK = Duration.ofDays(7);

    private static MockResponse view(String status) {
        return ok("{\"proposalId\":7,\"decisionStatus\":\"" + status + "\"}");
    }

    private static MockResponse proposalThatIs(String status) {
        return tagged(T2, proposal("\"decision\":{\"decisionStatus\":\"" + status + "\"}"));
    }

    private static List<Long> seconds(StubbedSieSmart siesmart) {
        return siesmart.time().sleeps().stream().map(Duration::toSeconds).collect(Collectors.toList());
    }

    /** Undecided as often as given, then accepted. */
    private static StubbedSieSmart decidingAfter(int questions) {
        AtomicInteger asked = new AtomicInteger();
        return StubbedSieSmart.answering(request -> line(request).equals(STATUS)
                ? view(asked.incrementAndGet() > questions ? "ACCEPTED" : "PENDING")
                : proposalThatIs("ACCEPTED"));
    }

    @Test
    void doesNotWaitForWhatIsDecided() {
        try (StubbedSieSmart siesmart = inOrder(view("DECLINED"), proposalThatIs("DECLINED"))) {
            Versioned<Proposal> decided = siesmart.client().decisions().awaitDecision(7, WEEK);

            assertThat(decided.value().decision().decisionStatus()).isEqualTo(DecisionStatus.DECLINED);
            assertThat(decided.etag().value()).isEqualTo(T2);
            assertThat(siesmart.requests()).containsExactly(STATUS, READ);
            assertThat(siesmart.time().sleeps()).isEmpty();
        }
    }

    @Test
    void asksLessAndLessOftenUpToAQuarterOfAnHour() {
        try (StubbedSieSmart siesmart = decidingAfter(11)) {
            siesmart.client().decisions().awaitDecision(7, WEEK);

            assertThat(seconds(siesmart))
                    .containsExactly(30L, 45L, 67L, 101L, 151L, 227L, 341L, 512L, 768L, 900L, 900L);
        }
    }

    @Test
    void takesOtherPauses() {
        try (StubbedSieSmart siesmart = decidingAfter(4)) {
            siesmart.client().decisions().awaitDecision(7, WEEK, Duration.ofSeconds(2), Duration.ofSeconds(4));

            assertThat(seconds(siesmart)).containsExactly(2L, 3L, 4L, 4L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MORE_INFORMATION_PLEASE", "SENT_TO_THE_MOON"})
    void aStatusNeverSeenReachesTheCaller(String status) {
        try (StubbedSieSmart siesmart = inOrder(view("PENDING"), view(status), proposalThatIs(status))) {
            assertThat(siesmart.client()
                            .decisions()
                            .awaitDecision(7, WEEK)
                            .value()
                            .decision()
                            .decisionStatus()
                            .value())
                    .isEqualTo(status);
        }
    }

    @Test
    void asksALastTimeWhenTimeIsUp() {
        try (StubbedSieSmart siesmart = decidingAfter(2)) {
            siesmart.client().decisions().awaitDecision(7, Duration.ofSeconds(50));

            assertThat(seconds(siesmart)).containsExactly(30L, 20L);
        }
    }

    @Test
    void endsWithThePresentStatusWhereNobodyDecides() {
        try (StubbedSieSmart siesmart = decidingAfter(1000)) {
            assertThatThrownBy(() -> siesmart.client().decisions().awaitDecision(7, Duration.ofSeconds(50)))
                    .isInstanceOfSatisfying(DecisionPendingException.class, e -> {
                        assertThat(e.proposalId()).isEqualTo(7);
                        assertThat(e.status()).isEqualTo(DecisionStatus.PENDING);
                    })
                    .hasMessageContaining("50 s")
                    .hasMessageContaining("PENDING");
            assertThat(siesmart.requests()).containsExactly(STATUS, STATUS, STATUS);
        }
    }

    @Test
    void asksOnceWhereThereIsNoTime() {
        try (StubbedSieSmart siesmart = inOrder(ok("{\"proposalId\":7}"))) {
            assertThatThrownBy(() -> siesmart.client().decisions().awaitDecision(7, Duration.ZERO))
                    .isInstanceOfSatisfying(
                            DecisionPendingException.class,
                            e -> assertThat(e.status()).isNull());
            assertThat(siesmart.requests()).containsExactly(STATUS);
        }
    }

    @Test
    void mayWaitForEver() {
        try (StubbedSieSmart siesmart = decidingAfter(3)) {
            siesmart.client().decisions().awaitDecision(7, Duration.ofSeconds(Long.MAX_VALUE));

            assertThat(siesmart.requests()).hasSize(5);
        }
    }

    @Test
    void aProposalThatIsGoneEndsTheWait() {
        try (StubbedSieSmart siesmart = inOrder(view("PENDING"), status(404), status(404))) {
            assertThatThrownBy(() -> siesmart.client().decisions().awaitDecision(7, WEEK))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "2,1"})
    void pausesAreMoreThanZeroAndDoNotShrink(long first, long longest) {
        try (StubbedSieSmart siesmart = inOrder()) {
            assertThatThrownBy(() -> siesmart.client()
                            .decisions()
                            .awaitDecision(7, WEEK, Duration.ofSeconds(first), Duration.ofSeconds(longest)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(siesmart.requests()).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() {
        AtomicReference<Thread> sleeper = new AtomicReference<>();
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                request -> view("PENDING"), settings -> settings.timeSource(new InterruptingTime(sleeper)))) {
            assertThatThrownBy(() -> siesmart.client().decisions().awaitDecision(7, WEEK))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sleeper.get()).isSameAs(Thread.currentThread());
            assertThat(siesmart.requests()).containsExactly(STATUS);
        }
    }

    /** A clock on which whoever sleeps is interrupted. */
    private record InterruptingTime(AtomicReference<Thread> sleeper, ManualTime time) implements TimeSource {

        InterruptingTime(AtomicReference<Thread> sleeper) {
            this(sleeper, ManualTime.autoAdvancing(Instant.EPOCH));
        }

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
            sleeper.set(Thread.currentThread());
            Thread.currentThread().interrupt();
            time.sleep(duration);
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            return time.await(condition, nanos);
        }

        @Override
        public long pause(Condition wake, long nanos) throws InterruptedException {
            sleep(Duration.ofNanos(nanos));
            return 0;
        }
    }

    @Test
    void outlastsAQuestionThatFails() {
        try (StubbedSieSmart siesmart = inOrder(
                status(503), view("PENDING"), StubServer.lost(), view("ACCEPTED"), proposalThatIs("ACCEPTED"))) {
            Versioned<Proposal> decided = siesmart.client().decisions().awaitDecision(7, WEEK);

            assertThat(decided.value().decision().decisionStatus()).isEqualTo(DecisionStatus.ACCEPTED);
            assertThat(siesmart.requests()).containsExactly(STATUS, STATUS, STATUS, STATUS, READ);
        }
    }

    @Test
    void namesTheLastFailureWhereNoQuestionWasAnsweredAtTheEnd() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> status(503))) {
            assertThatThrownBy(() -> siesmart.client().decisions().awaitDecision(7, Duration.ofMinutes(1)))
                    .isInstanceOf(DecisionPendingException.class)
                    .hasCauseInstanceOf(ServerErrorException.class);
        }
    }

    @Test
    void asksForTheProposalWhereThereIsNoCheaperView() {
        try (StubbedSieSmart siesmart = inOrder(
                status(404), proposalThatIs("PENDING"), proposalThatIs("ACCEPTED"), proposalThatIs("ACCEPTED"))) {
            siesmart.client().decisions().awaitDecision(7, WEEK);

            assertThat(siesmart.requests()).containsExactly(STATUS, READ, READ, READ);
        }
    }
}
