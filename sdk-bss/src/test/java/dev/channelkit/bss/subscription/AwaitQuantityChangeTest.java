package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitQuantityChangeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SeatChange MORE =
            new SeatChange(reference("PO-1881"), "S-1", new BigDecimal(20), new BigDecimal(25), "O-1", null);
    private static final SeatChange FEWER =
            new SeatChange(reference("PO-1881"), "S-1", new BigDecimal(20), new BigDecimal(15), null, "R-1");

    private final SeatServer server = new SeatServer();

    private Subscription await(StubbedBss bss, SeatChange change) {
        return bss.client().subscriptions().awaitQuantityChange(change, HOUR);
    }

    @Test
    void seatsThatAreThereEndTheWait() {
        server.seats = "25.0";
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThat(await(bss, MORE).quantity()).isEqualByComparingTo("25");
            assertThat(bss.requests()).containsExactly("GET /orders/O-1/executionstatus", "GET /subscriptions/S-1");
            assertThat(bss.time().sleeps()).isEmpty();
        }
    }

    @Test
    void asksLessAndLessOftenUpToAMinute() {
        AtomicInteger asked = new AtomicInteger();
        server.answers.put("GET /subscriptions/S-1/quantityrequest/R-1", () -> {
            if (asked.incrementAndGet() > 9) {
                server.seats = "15";
            }
            return ok("{\"id\":\"R-1\",\"status\":\"In Progress\"}");
        });
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThat(await(bss, FEWER).quantity()).isEqualByComparingTo("15");
            assertThat(bss.time().sleeps().stream().map(Duration::toSeconds))
                    .containsExactly(5L, 7L, 11L, 16L, 25L, 37L, 56L, 60L, 60L);
        }
    }

    @Test
    void timeIsUpSomeDay() {
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> await(bss, FEWER))
                    .isInstanceOfSatisfying(
                            QuantityPendingException.class,
                            e -> assertThat(e.change()).isEqualTo(FEWER))
                    .hasMessageContaining("InProgress");
            assertThat(bss.time().sleeps().stream().mapToLong(Duration::toNanos).sum())
                    .isEqualTo(HOUR.toNanos());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Rejected", "rejected"})
    void aRequestThatFailedEndsTheWait(String state) {
        server.request = state;
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> await(bss, FEWER)).isInstanceOfSatisfying(QuantityRefusedException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(e.quantity()).isEqualByComparingTo("20");
            });
            assertThat(bss.time().sleeps()).isEmpty();
        }
    }

    @Test
    void anOrderThatFailedSaysWhy() {
        server.execution = "Failed";
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> await(bss, MORE))
                    .isInstanceOf(QuantityRefusedException.class)
                    .hasMessageContaining("said the test");
        }
    }

    @Test
    void otherSeatsThanExpectedAreToldWithAllNumbers() {
        server.execution = "Completed";
        server.seats = "45"; // a total of 25, added to 20
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> await(bss, MORE))
                    .isInstanceOfSatisfying(QuantityMismatchException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
                        assertThat(e.expected()).isEqualByComparingTo("25");
                        assertThat(e.quantity()).isEqualByComparingTo("45");
                    })
                    .hasMessageContaining("45 where there should be 25 after 20");
        }
    }

    @Test
    void seatsThatShowAMomentLaterAreWaitedFor() {
        server.execution = "Completed";
        AtomicInteger asked = new AtomicInteger();
        server.answers.put(
                "GET /subscriptions/S-1",
                () -> ok("{\"id\":\"S-1\",\"quantity\":" + (asked.incrementAndGet() > 2 ? 25 : 20) + "}"));
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThat(await(bss, MORE).quantity()).isEqualByComparingTo("25");
            assertThat(bss.time().sleeps()).hasSize(2);
        }
    }

    @Test
    void seatsThatNeverShowAreAMismatch() {
        server.execution = "Completed";
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> await(bss, MORE)).isInstanceOf(QuantityMismatchException.class);
        }
    }

    @Test
    void withoutAStatusTheSeatsAloneTell() {
        server.answers.put("GET /orders/O-1/executionstatus", () -> {
            server.seats = "25";
            return status(404);
        });
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThat(await(bss, MORE).quantity()).isEqualByComparingTo("25");
        }
    }

    @Test
    void anOrderThatWasFoundGoesByItsStatus() {
        SeatChange found = new SeatChange(reference("PO-1881"), "S-1", null, null, "O-1", null);
        server.execution = "Completed";
        server.seats = "31";
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThat(await(bss, found).quantity()).isEqualByComparingTo("31");
        }
    }

    @Test
    void anInterruptEndsTheWait() {
        server.answers.put("GET /subscriptions/S-1", () -> ok("{\"id\":\"S-1\",\"quantity\":20}"));
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> await(bss, MORE)).isInstanceOf(CallCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void pausesDoNotShrink() {
        try (StubbedBss bss = StubbedBss.answering(server::answer)) {
            assertThatThrownBy(() -> bss.client()
                            .subscriptions()
                            .awaitQuantityChange(MORE, HOUR, Duration.ofSeconds(5), Duration.ofSeconds(4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .isNotInstanceOf(ChannelKitException.class);
        }
    }
}
