package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.time.ManualTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that has its answer keeps it, whatever becomes of the note of it. */
class WindowStoreFailureTest {
    private final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    private final MoodyStore store = new MoodyStore();
    private final WindowLimit limit = WindowLimit.of(
            Window.of(2, Duration.ofSeconds(60))
                    .countedFromAnswer()
                    .unpacedStart()
                    .store(store),
            time);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream stderr = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(stderr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tell", "take", "keep"})
    void whatAStoreThrowsAfterTheAnswerIsLoggedOnceAndNoMore(String fails) throws Exception {
        Lease answered = sent();
        Lease lost = sent();

        set(fails, true);
        answered.answered();
        answered.refused(null);
        answered.close();
        lost.close();

        assertThat(warnings()).isOne();
    }

    @Test
    void whatHasNotGoneOutYetIsStopped() throws Exception {
        Lease connecting = reserve();
        store.failsToTake = true;

        assertThatThrownBy(() -> connecting.sent(0)).isInstanceOf(IllegalStateException.class);
        connecting.close();
    }

    @Test
    void aStoreThatWorkedInBetweenIsLoggedAgain() throws Exception {
        Lease first = sent();
        Lease second = sent();
        store.failsToTake = true;
        first.answered();
        store.failsToTake = false;
        first.refused(null);
        store.failsToTake = true;

        second.answered();

        assertThat(warnings()).isEqualTo(2);
    }

    private void set(String fails, boolean value) {
        Consumer<Boolean> mood = switch (fails) {
            case "tell" -> v -> store.failsToTell = v;
            case "take" -> v -> store.failsToTake = v;
            default -> v -> store.failsToKeep = v;
        };
        mood.accept(value);
    }

    private int warnings() {
        return log.toString(StandardCharsets.UTF_8).split("could not be noted", -1).length - 1;
    }

    private Lease sent() throws InterruptedException {
        Lease lease = reserve();
        lease.sent(0);
        return lease;
    }

    private Lease reserve() throws InterruptedException {
        return limit.reserve(new Patience(time, Duration.ZERO, waited -> {}));
    }
}
