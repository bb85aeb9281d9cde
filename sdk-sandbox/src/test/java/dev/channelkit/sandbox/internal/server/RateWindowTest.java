package dev.channelkit.sandbox.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateWindowTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void slidesAndItsEdgeBelongsToIt() {
        RateWindow window = window(2, true);

        assertThat(passes(window, 0)).isTrue();
        assertThat(passes(window, 40)).isTrue();
        assertThat(passes(window, 61)).isTrue();
        assertThat(window.refuse("a")).contains(Duration.ofSeconds(60).plusNanos(1));
        assertThat(passes(window, 100))
                .as("what came at 61 fills it, refused or not")
                .isFalse();
    }

    @Test
    void rejectedCallsKeepItShutOrDoNotCount() {
        RateWindow counting = window(1, true);
        RateWindow forgiving = window(1, false);
        passes(counting, 0);
        passes(forgiving, 0);

        for (int second = 30; second <= 60; second += 30) {
            assertThat(passes(counting, second)).isFalse();
            assertThat(passes(forgiving, second)).isFalse();
        }
        assertThat(passes(counting, 61)).isFalse();
        assertThat(passes(forgiving, 61)).isTrue();
        assertThat(passes(counting, 122)).isTrue();
    }

    @Test
    void addressesDoNotMeet() {
        RateWindow window = window(1, true);

        assertThat(window.refuse("a")).isEmpty();
        assertThat(window.refuse("b")).isEmpty();
        assertThat(window.refuse("b")).isPresent();
    }

    @Test
    void aJumpBackIsNoYear() {
        RateWindow window = window(1, false);
        passes(window, 31_536_000);

        assertThat(passes(window, 0)).isFalse();
        assertThat(passes(window, 61)).isTrue();
    }

    private RateWindow window(int permits, boolean countRejected) {
        return new RateWindow(OptionalInt.of(permits), Duration.ofSeconds(60), countRejected, now::get);
    }

    // from a start at which the count of nanoseconds runs over
    private boolean passes(RateWindow window, long second) {
        now.set(Long.MAX_VALUE - 5 + Duration.ofSeconds(second).toNanos());
        return window.refuse("a").isEmpty();
    }
}
