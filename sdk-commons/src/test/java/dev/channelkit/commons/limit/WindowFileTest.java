package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a window in a file: two limits stand for two processes, or for one and its restart. */
@Timeout(60)
class WindowFileTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration CYCLE =
            Duration.ofMillis(60_556); // window, spread, and 100 ppm for the provider's clock

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.stopped(NOON);

    @Test
    void aRestartRemembersWhatWasSent() throws Exception {
        sendAll(limit(3, time), 3);
        time.advance(Duration.ofSeconds(20));

        assertThat(waitNeeded(limit(3, time))).isEqualTo(CYCLE.minusSeconds(20));
    }

    @Test
    void aRestartRemembersThePauseAfterA429() throws Exception {
        Lease lease = limit(3, time).reserve(impatient());
        lease.sent(0);
        lease.answered();
        lease.refused(Duration.ofSeconds(30));
        lease.close();

        assertThat(waitNeeded(limit(3, time))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void processesTakeFromOneWindow() throws Exception {
        WindowLimit one = limit(3, time);
        WindowLimit other = limit(3, time);

        sendAll(one, 2);
        sendAll(other, 1);

        assertThat(waitNeeded(one)).isEqualTo(CYCLE);
        assertThat(waitNeeded(other)).isEqualTo(CYCLE);
    }

    @Test
    void aPlaceGivenBackIsThereForOtherProcesses() throws Exception {
        Lease unsent = limit(1, time).reserve(impatient());
        WindowLimit other = limit(1, time);
        assertThatThrownBy(() -> other.reserve(impatient())).isInstanceOf(LimitExceededException.class);

        unsent.close();

        assertThat(other.reserve(impatient())).isNotNull();
    }

    @Test
    void processesWithDifferentNumbersEachKeepToTheirOwn() throws Exception {
        WindowLimit two = limit(2, time);
        WindowLimit four = limit(4, time);

        sendAll(two, 2);
        assertThatThrownBy(() -> two.reserve(impatient())).isInstanceOf(LimitExceededException.class);
        sendAll(four, 2);

        assertThatThrownBy(() -> four.reserve(impatient())).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> two.reserve(impatient())).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aNewFileIsPacedAndAnOldOneIsNot() throws Exception {
        Window paced = Window.of(60, Duration.ofSeconds(60)).store(WindowStore.file(file()));
        WindowLimit first = WindowLimit.of(paced, time);
        sendAll(first, 1);
        assertThat(waitNeeded(first)).isEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofMinutes(5));

        sendAll(WindowLimit.of(paced, time), 60);
    }

    @Test
    void whatAProcessThatDiedHadNotSentIsFreeAgainLater() throws Exception {
        limit(1, time).reserve(impatient());
        WindowLimit other = limit(1, time);

        time.advance(CYCLE.plusMinutes(2).minusNanos(1));
        assertThat(waitNeeded(other)).isEqualTo(Duration.ofNanos(1));
        time.advance(Duration.ofNanos(1));
        sendAll(other, 1);
    }

    /** Not that its process dies, in which case it would take much longer. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofARequestThatIsUnderWayItIsForeseenThatItEndsNow(boolean upload) throws Exception {
        Lease running = limit(1, time).reserve(impatient());
        if (upload) {
            running.sent(-1);
        }

        WindowLimit other = limit(1, time);

        assertThat(waitNeeded(other)).isEqualTo(CYCLE);
    }

    @Test
    void aPlaceIsWaitedForThatAnotherProcessHasNotSentYet() throws Exception {
        Lease unsent = limit(1, time).reserve(impatient());
        WindowLimit other = limit(1, time);
        CompletableFuture<Lease> next = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        next.complete(other.reserve(new Patience(time, Duration.ofMinutes(2), waited -> {})));
                    } catch (InterruptedException | RuntimeException e) {
                        next.completeExceptionally(e);
                    }
                })
                .start();
        while (other.waiting() != 1 && !next.isDone()) {
            Thread.onSpinWait();
        }

        unsent.close();

        assertThat(next.get()).isNotNull();
    }

    @Test
    void aPlaceThatLapsedAndIsTakenByAnotherIsNotUsedAgain() throws Exception {
        Lease slow = limit(1, time).reserve(impatient());
        time.advance(CYCLE.plusMinutes(2));
        WindowLimit other = limit(1, time);
        sendAll(other, 1);

        assertThatThrownBy(() -> slow.sent(0))
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        slow.close();
        assertThat(waitNeeded(other)).isEqualTo(CYCLE);
    }

    @Test
    void aClockThatIsSetBackTakesTheRecordAlong() throws Exception {
        sendAll(limit(2, time), 2);
        ManualTime back = ManualTime.stopped(NOON.minusSeconds(86_400));

        WindowLimit restarted = limit(2, back);

        assertThat(waitNeeded(restarted)).isEqualTo(CYCLE);
        back.advance(CYCLE);
        sendAll(restarted, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 60, 64, 70, 88, 100, 135})
    void aFileThatWasCutOffNeverLetsMoreThrough(int length) throws Exception {
        sendAll(limit(3, time), 3);
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(length);
        }
        Window paced = Window.of(3, Duration.ofSeconds(60)).store(WindowStore.file(file()));

        WindowLimit restarted = WindowLimit.of(paced, time);

        int atOnce = length < 64 ? 1 : 0; // below its head nothing is known, which is a paced start
        sendAll(restarted, atOnce);
        assertThat(waitNeeded(restarted)).isLessThanOrEqualTo(CYCLE);
        time.advance(CYCLE);
        sendAll(restarted, 3 - atOnce);
    }

    @Test
    void aTornRecordCountsAsSentJustNow() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Files.deleteIfExists(file());
            sendAll(limit(3, time), 3);
            byte[] bytes = Files.readAllBytes(file());
            int from = 8 + random.nextInt(bytes.length - 8);
            Arrays.fill(bytes, from, from + random.nextInt(bytes.length - from) + 1, (byte) random.nextInt(256));
            Files.write(file(), bytes);

            WindowLimit restarted = limit(3, time);

            assertThat(waitNeeded(restarted)).isLessThanOrEqualTo(CYCLE);
            time.advance(CYCLE);
            sendAll(restarted, 3);
        }
    }

    @Test
    void afterTheFileWasRemovedAllGoOnWithTheNewOne() throws Exception {
        WindowLimit before = limit(3, time);
        sendAll(before, 1);
        Files.delete(file());
        WindowLimit after = limit(3, time);

        sendAll(after, 2);
        sendAll(before, 1);

        assertThat(waitNeeded(after)).isEqualTo(CYCLE);
    }

    @Test
    void aFileOfZerosIsANewOne() throws Exception {
        Files.write(file(), new byte[136]);

        sendAll(limit(3, time), 3);
    }

    @Test
    void aFileThatIsSomethingElseIsLeftAlone() throws Exception {
        Files.writeString(file(), "dear diary, this is no record of any window but something that matters");

        LocalFileException e = catchThrowableOfType(LocalFileException.class, () -> limit(3, time));

        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(e).hasMessageContaining("window.bin").hasMessageContaining("name a file that is nothing else");
        assertThat(Files.readString(file(), StandardCharsets.UTF_8)).startsWith("dear diary");
    }

    @Test
    void aFileIsForOneLengthOfWindow() throws Exception {
        WindowLimit minute = limit(3, time);
        sendAll(minute, 3);
        Window day = Window.of(1000, Duration.ofDays(1)).store(WindowStore.file(file()));

        assertThatThrownBy(() -> WindowLimit.of(day, time))
                .isInstanceOf(LocalFileException.class)
                .hasMessageContaining("the record of a window of 60 s, not of 86400 s")
                .hasMessageContaining("one for each length of window");
        assertThat(waitNeeded(minute)).isEqualTo(CYCLE);
    }

    @Test
    void aDirectoryThatIsNotThereShowsWhenTheLimitIsMade() {
        Window window = Window.of(3, Duration.ofSeconds(60))
                .store(WindowStore.file(directory.resolve("nowhere").resolve("window.bin")));

        assertThatThrownBy(() -> WindowLimit.of(window, time))
                .isInstanceOf(LocalFileException.class)
                .hasMessageContaining("see that its directory exists");
    }

    @Test
    void aFileThatBreaksLaterStopsCallsBeforeTheyAreSent() throws Exception {
        WindowLimit limit = limit(3, time);
        Lease running = limit.reserve(impatient());
        Lease connecting = limit.reserve(impatient());
        running.sent(0);
        Files.writeString(file(), "overwritten by somebody who did not know what it was for");

        assertThatThrownBy(() -> limit.reserve(impatient())).isInstanceOf(LocalFileException.class);
        assertThatThrownBy(() -> connecting.sent(0)).isInstanceOf(LocalFileException.class);
        running.answered();
        running.refused(null);
        running.close();
        connecting.close();
    }

    @Test
    void anInterruptedThreadNotesHowItsCallEndedAndStaysInterrupted() throws Exception {
        WindowLimit limit = limit(1, time);
        Lease unsent = limit.reserve(impatient());

        Thread.currentThread().interrupt();
        unsent.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(limit.reserve(impatient())).isNotNull();
    }

    @Test
    void aWaiterFindsThatAnotherProcessGaveItsPlaceBack() throws Exception {
        ManualTime moving = ManualTime.autoAdvancing(NOON);
        Lease unsent = limit(1, moving).reserve(impatient());
        WindowLimit other = limit(1, moving);
        Thread closer = new Thread(unsent::close);
        closer.start();

        Lease lease = other.reserve(new Patience(moving, Duration.ofHours(1), waited -> {}));

        closer.join();
        assertThat(lease).isNotNull();
    }

    @Test
    void manyThreadsOfManyLimitsNeverHoldMoreThanThereAre() throws Exception {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            WindowLimit limit = limit(3, time);
            threads.execute(() -> {
                for (int n = 0; n < 200; n++) {
                    if (Math.floorMod(n, 50) == 0) {
                        Thread.currentThread().interrupt();
                    }
                    try (Lease lease = limit.reserve(impatient())) {
                        most.accumulateAndGet(held.incrementAndGet(), Math::max);
                        served.incrementAndGet();
                        Thread.onSpinWait();
                        held.decrementAndGet();
                    } catch (LimitExceededException | InterruptedException e) {
                        Thread.yield();
                    }
                }
            });
        }

        threads.shutdown();

        assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(served.get()).isPositive();
    }

    private WindowLimit limit(int permits, ManualTime clock) {
        return WindowLimit.of(
                Window.of(permits, Duration.ofSeconds(60)).unpacedStart().store(WindowStore.file(file())), clock);
    }

    private Path file() {
        return directory.resolve("window.bin");
    }

    private void sendAll(WindowLimit limit, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Lease lease = limit.reserve(impatient());
            lease.sent(0);
            lease.close();
        }
    }

    private Duration waitNeeded(WindowLimit limit) {
        return catchThrowableOfType(LimitExceededException.class, () -> limit.reserve(impatient()))
                .waitNeeded();
    }

    private Patience impatient() {
        return new Patience(time, Duration.ZERO, waited -> {});
    }
}
