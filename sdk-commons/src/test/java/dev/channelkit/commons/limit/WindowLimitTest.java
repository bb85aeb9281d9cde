package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WindowLimitTest {
    private static final Duration SLACK = Duration.ofMillis(6); // 100 ppm of the window, for the provider's clock
    private static final Window TWO =
            Window.of(2, Duration.ofSeconds(60)).spread(Duration.ofMillis(500)).unpacedStart();

    private final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    private final WindowLimit limit = WindowLimit.of(TWO, time);

    @Test
    void aSlotIsFreeOneWindowAfterTheAnswerThatCameWithinTheSpread() throws Exception {
        Lease first = fillAndGetFirst();
        time.advance(Duration.ofMillis(200));
        first.answered();
        first.close();

        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(60).plus(SLACK));
    }

    @Test
    void aSlotIsFreeOneWindowAndTheSpreadAfterSendingWhenTheAnswerIsLater() throws Exception {
        Lease first = fillAndGetFirst();
        time.advance(Duration.ofSeconds(3));
        first.answered();
        first.close();

        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(57_500).plus(SLACK));
    }

    @Test
    void aSlotIsFreeWhenItIsDueThoughTheAnswerIsStillOut() throws Exception {
        fillAndGetFirst();
        time.advance(Duration.ofMillis(60_500).plus(SLACK));

        Lease next = reserve();

        assertThat(next).isNotNull();
    }

    @Test
    void anAnswerAfterTheSlotHasGoneToAnotherChangesNothing() throws Exception {
        Lease first = fillAndGetFirst();
        time.advance(Duration.ofMillis(60_500).plus(SLACK));
        send(reserve());
        send(reserve());

        first.answered();
        first.close();

        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(60_500).plus(SLACK));
    }

    @Test
    void withoutAnAnswerASlotCountsFromSendingHoweverEarlyTheAttemptEnded() throws Exception {
        Lease first = fillAndGetFirst();
        first.close();

        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(60_500).plus(SLACK));
    }

    @Test
    void aSlotThatWasNeverSentIsFreeAtOnce() throws Exception {
        Lease first = reserve();
        send(reserve());
        assertThatThrownBy(this::reserve).isInstanceOf(LimitExceededException.class);

        first.close();

        assertThat(reserve()).isNotNull();
    }

    @Test
    void closingTwiceGivesNothingBackTwice() throws Exception {
        Lease first = reserve();
        first.close();
        send(reserve());
        send(reserve());

        first.close();

        assertThatThrownBy(this::reserve).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void whatACallersInterceptorAnsweredNeverWentOut() throws Exception {
        Lease first = reserve();
        first.answered();
        first.close();
        reserve();

        assertThat(reserve()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {64 * 1024 + 1, -1, Long.MAX_VALUE})
    void largeBodiesAndThoseOfUnknownSizeCountFromTheirAnswer(long bytes) throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        Lease upload = reserve(one);
        upload.sent(bytes);
        time.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> reserve(one)).isInstanceOf(LimitExceededException.class);

        upload.answered();
        upload.close();

        assertThat(waitNeeded(one)).isEqualTo(Duration.ofSeconds(60).plus(SLACK));
    }

    @Test
    void aBodyOf64KiBIsNotLarge() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        reserve(one).sent(64 * 1024);
        time.advance(Duration.ofMillis(60_500).plus(SLACK));

        assertThat(reserve(one)).isNotNull();
    }

    @Test
    void countedFromItsAnswerALostRequestCountsFromWhenItWasGivenUp() throws Exception {
        WindowLimit one = WindowLimit.of(window(1).countedFromAnswer(), time);
        Lease lost = reserve(one);
        lost.sent(0);
        time.advance(Duration.ofSeconds(30));
        lost.close();

        assertThat(waitNeeded(one)).isEqualTo(Duration.ofSeconds(60).plus(SLACK));
    }

    @Test
    void countedFromItsAnswerARequestThatIsResetAtOnceMayStillArrive() throws Exception {
        WindowLimit one = WindowLimit.of(window(1).countedFromAnswer(), time);
        Lease lost = reserve(one);
        lost.sent(0);
        lost.close();

        assertThat(waitNeeded(one)).isEqualTo(Duration.ofMillis(60_500).plus(SLACK));
    }

    @Test
    void theFirstWindowIsPacedAsThoughAnotherProcessHadJustUsedIt() throws Exception {
        WindowLimit paced = WindowLimit.of(Window.of(100, Duration.ofSeconds(60)), time);

        send(reserve(paced));
        assertThat(waitNeeded(paced)).isEqualTo(Duration.ofMillis(600));

        time.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 50; i++) {
            send(reserve(paced));
        }
        assertThat(waitNeeded(paced)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void thoseWhoWaitAreServedInTheOrderInWhichTheyCame() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        send(reserve(one));
        BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
        List<CompletableFuture<Lease>> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            CompletableFuture<Lease> next = queued(one, i + 1, Duration.ofMinutes(10));
            waiting.add(next.whenComplete((lease, failure) -> served.add(number)));
        }

        for (CompletableFuture<Lease> next : waiting) {
            time.advance(Duration.ofMillis(60_500).plus(SLACK));
            send(next.get());
        }

        assertThat(served).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aSlotGivenBackUnsentGoesToWhoeverHasWaitedLongest() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        Lease unsent = reserve(one);
        CompletableFuture<Lease> first = queued(one, 1, Duration.ofMinutes(10));
        CompletableFuture<Lease> second = queued(one, 2, Duration.ofMinutes(10));

        unsent.close();

        assertThat(first.get()).isNotNull();
        assertThat(second).isNotDone();
    }

    @Test
    void aWaitLongerThanAllowedFailsAtOnceAndSaysHowLongItWouldHaveBeen() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        send(reserve(one));
        queued(one, 1, Duration.ofMinutes(10));
        queued(one, 2, Duration.ofMinutes(10));

        LimitExceededException e = catchThrowableOfType(
                LimitExceededException.class, () -> one.reserve(patience(Duration.ofSeconds(150))));

        Duration third = Duration.ofMillis(3 * 60_500).plus(SLACK.multipliedBy(3));
        assertThat(e.waitNeeded()).isEqualTo(third);
        assertThat(e).hasMessageContaining("1 request per 60 s").hasMessageContaining("150000 ms allowed");
        assertThat(one.waiting()).isEqualTo(2);
    }

    @Test
    void patienceThatSufficesIsNotRefused() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        send(reserve(one));

        CompletableFuture<Lease> next = queued(one, 1, Duration.ofMillis(60_500).plus(SLACK));
        time.advance(Duration.ofMillis(60_500).plus(SLACK));

        assertThat(next.get()).isNotNull();
    }

    @Test
    void anInterruptLeavesTheQueueAndHoldsNobodyUp() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        send(reserve(one));
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        Thread waiter = new Thread(() -> {
            try {
                one.reserve(patience(Duration.ofMinutes(10)));
            } catch (InterruptedException e) {
                thrown.add(e);
            }
        });
        waiter.start();
        awaitWaiting(one, 1);
        CompletableFuture<Lease> behind = queued(one, 2, Duration.ofMinutes(10));

        waiter.interrupt();

        assertThat(thrown.take()).isInstanceOf(InterruptedException.class);
        awaitWaiting(one, 1);
        time.advance(Duration.ofMillis(60_500).plus(SLACK));
        assertThat(behind.get()).isNotNull();
    }

    @Test
    void patienceEndsByTheClockWhenNobodyCouldForetellIt() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        Lease stuck = reserve(one);
        CompletableFuture<Lease> next = queued(one, 1, Duration.ofSeconds(61));
        time.advance(Duration.ofSeconds(40));
        stuck.sent(0);
        time.advance(Duration.ofSeconds(21));

        assertThatThrownBy(next::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(LimitExceededException.class);
        assertThat(one.waiting()).isZero();
    }

    @Test
    void aWaitIsToldToWhoeverListens() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        send(reserve(one));
        BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
        CompletableFuture<Lease> next = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        next.complete(one.reserve(new Patience(time, Duration.ofMinutes(2), waits::add)));
                    } catch (InterruptedException e) {
                        next.completeExceptionally(e);
                    }
                })
                .start();
        awaitWaiting(one, 1);

        time.advance(Duration.ofMillis(60_500).plus(SLACK));
        next.get();

        assertThat(waits).containsExactly(Duration.ofMillis(60_500).plus(SLACK));
    }

    @Test
    void aListenerThatFailsKeepsNoSlot() throws Exception {
        WindowLimit one = WindowLimit.of(window(1), time);
        Lease unsent = reserve(one);
        CompletableFuture<Lease> next = queued(one, 1, new Patience(time, Duration.ofMinutes(2), waited -> {
            throw new AssertionError("a test's error");
        }));

        unsent.close();

        assertThatThrownBy(next::get).hasCauseInstanceOf(AssertionError.class);
        assertThat(reserve(one)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1.0,0,100", "0.25,0,25", "0.5,20,40", "0.001,0,1", "1.0,200,1", "0.999,0,99"})
    void shareAndHeadroomLeaveAtLeastOne(double share, int headroom, int usable) {
        Window window = Window.of(100, Duration.ofSeconds(60)).share(share).headroom(headroom);

        assertThat(window.usable()).isEqualTo(usable);
    }

    @Test
    void aTighterLimitHoldsForWhatWasSentBefore() throws Exception {
        WindowLimit four = WindowLimit.of(window(4), time);
        for (int i = 0; i < 3; i++) {
            send(reserve(four));
            time.advance(Duration.ofSeconds(10));
        }

        four.tighten(window(2));

        Duration untilOneIsLeft = Duration.ofMillis(70_500).plus(SLACK).minus(Duration.ofSeconds(30));
        assertThat(waitNeeded(four)).isEqualTo(untilOneIsLeft);
        time.advance(untilOneIsLeft);
        send(reserve(four));
        assertThatThrownBy(() -> reserve(four)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void anEvenStartIsThinnedToTheTighterLimit() throws Exception {
        WindowLimit hundred = WindowLimit.of(Window.of(100, Duration.ofSeconds(60)), time);

        hundred.tighten(Window.of(10, Duration.ofSeconds(60)));

        for (int i = 0; i < 10; i++) {
            send(reserve(hundred));
            if (i < 9) {
                assertThat(waitNeeded(hundred)).isEqualTo(Duration.ofSeconds(6));
                time.advance(Duration.ofSeconds(6));
            }
        }
        assertThat(waitNeeded(hundred)).isEqualTo(Duration.ofMillis(6_550).plus(SLACK));
    }

    @Test
    void whatWasSentBeforeTheTighterLimitIsNotThinned() throws Exception {
        WindowLimit hundred = WindowLimit.of(Window.of(100, Duration.ofSeconds(60)), time);
        for (int i = 0; i < 11; i++) {
            send(reserve(hundred));
            time.advance(Duration.ofMillis(600));
        }

        hundred.tighten(Window.of(10, Duration.ofSeconds(60)));

        Duration first = Duration.ofMillis(60_550).plus(SLACK).minusMillis(11 * 600);
        assertThat(waitNeeded(hundred)).isEqualTo(first.plusMillis(600));
    }

    @Test
    void settingsThatCannotBeAreRefusedWhereTheyAreMade() {
        Window window = Window.of(1, Duration.ofSeconds(1));

        assertThatThrownBy(() -> Window.of(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Window.of(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.share(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.share(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.share(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.headroom(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.spread(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Window window(int permits) {
        return Window.of(permits, Duration.ofSeconds(60))
                .spread(Duration.ofMillis(500))
                .unpacedStart();
    }

    /** Sends all the limit lets through at once; the others are answered never, and known to end after the first. */
    private Lease fillAndGetFirst() throws InterruptedException {
        Lease first = reserve();
        first.sent(0);
        send(reserve());
        return first;
    }

    private static void send(Lease lease) {
        lease.sent(0);
        lease.close();
    }

    private Lease reserve() throws InterruptedException {
        return reserve(limit);
    }

    private Lease reserve(WindowLimit from) throws InterruptedException {
        return from.reserve(patience(Duration.ZERO));
    }

    private Duration waitNeeded() {
        return waitNeeded(limit);
    }

    private Duration waitNeeded(WindowLimit from) {
        return catchThrowableOfType(LimitExceededException.class, () -> reserve(from))
                .waitNeeded();
    }

    private Patience patience(Duration longest) {
        return new Patience(time, longest, waited -> {});
    }

    private CompletableFuture<Lease> queued(WindowLimit from, int waiting, Duration longest)
            throws InterruptedException {
        return queued(from, waiting, patience(longest));
    }

    private CompletableFuture<Lease> queued(WindowLimit from, int waiting, Patience patience)
            throws InterruptedException {
        CompletableFuture<Lease> lease = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        lease.complete(from.reserve(patience));
                    } catch (InterruptedException | RuntimeException | AssertionError e) {
                        lease.completeExceptionally(e);
                    }
                })
                .start();
        awaitWaiting(from, waiting);
        return lease;
    }

    private static void awaitWaiting(WindowLimit from, int waiting) throws InterruptedException {
        while (from.waiting() != waiting) {
            Thread.sleep(1);
        }
    }
}
