package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyCountTest {
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void whatOnlyWatchesHoldsNothingBack() throws InterruptedException {
        Limit limit = DailyCount.of(3).create(time);

        send(limit, 10);

        assertThat(((DailyLimit) limit).count()).isEqualTo(10);
    }

    @Test
    void whatRefusesSaysWhenThereIsRoomAgain() throws InterruptedException {
        Limit limit = DailyCount.of(3).refusing().create(time);
        send(limit, 2);
        time.advance(Duration.ofHours(1));
        send(limit, 1);

        assertThatThrownBy(() -> send(limit, 1))
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        e -> assertThat(e.waitNeeded())
                                .isBetween(
                                        Duration.ofHours(23),
                                        Duration.ofHours(23).plusMinutes(15)));

        time.advance(Duration.ofHours(23).plusMinutes(15));
        send(limit, 2);
        assertThatThrownBy(() -> send(limit, 1)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aRequestThatNeverWentOutDoesNotCount() throws InterruptedException {
        Limit limit = DailyCount.of(1).refusing().create(time);

        Lease unused = limit.reserve(patience());
        assertThatThrownBy(() -> limit.reserve(patience())).isInstanceOf(LimitExceededException.class);
        unused.close();
        unused.close();

        send(limit, 1);
        assertThatThrownBy(() -> send(limit, 1)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aDayForgetsHourByHour() throws InterruptedException {
        DailyLimit limit = (DailyLimit) DailyCount.of(100).create(time);
        for (int hour = 0; hour < 30; hour++) {
            send(limit, 1);
            time.advance(Duration.ofHours(1));
        }

        assertThat(limit.count()).isEqualTo(24);

        time.advance(Duration.ofDays(40));
        assertThat(limit.count()).isZero();
    }

    @Test
    void clientsOfAServerShareTheCount() throws InterruptedException {
        LimitRegistry registry = new LimitRegistry();
        LimitRegistry.Server server = new LimitRegistry.Server("p", "https", "h", 443);
        Limits limits = Limits.none().with(DailyCount.of(2).refusing());

        send(registry.limit(server, limits, time), 1);
        send(registry.limit(server, limits, time), 1);

        assertThatThrownBy(() -> send(registry.limit(server, limits, time), 1))
                .isInstanceOf(LimitExceededException.class);
    }

    private void send(Limit limit, int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            try (Lease lease = limit.reserve(patience())) {
                lease.sent(0);
            }
        }
    }

    private Patience patience() {
        return new Patience(time, Duration.ofSeconds(60), waited -> {});
    }

    @Test
    void whatPassesIsCountedAndNotRefused() throws InterruptedException {
        DailyLimit limit = (DailyLimit) DailyCount.of(1).refusing().create(time);
        send(limit, 1);

        try (Lease passed = limit.pass()) {
            passed.sent(0);
        }

        assertThat(limit.count()).isEqualTo(2);
    }
}
