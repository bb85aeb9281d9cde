package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What would keep a subscription from ever being changed again, and what waiting for a change ends in. */
class SeatsStuckTest extends AtTheSeats {
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    // what is over

    @Test
    void whatWasWaitedForIsNotHeldAgainstTheNext() {
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange change = subscriptions.addSeats(REFERENCE, "S-1", 5);
            server.seats = "25";
            server.execution = "Completed";
            subscriptions.awaitQuantityChange(change, A_WHILE);
            server.seats = "27"; // somebody else's, later

            assertThat(subscriptions.addSeats(OTHER, "S-1", 3).expected()).isEqualByComparingTo("30");
        }
    }

    @Test
    void aRefusalThatWasWaitedForIsOver() {
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange change = subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15);
            server.request = "Rejected";
            assertThatThrownBy(() -> subscriptions.awaitQuantityChange(change, A_WHILE))
                    .isInstanceOf(QuantityRefusedException.class)
                    .hasMessageContaining("may try it again");
            server.request = "Pending";

            assertThat(subscriptions.reduceSeatsTo(OTHER, "S-1", 16).requestId())
                    .isEqualTo("R-1");
        }
    }

    @Test
    void aRefusalThatNobodyWaitedForIsOver() {
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange unused = subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15);
            server.request = "Rejected";

            assertThat(subscriptions.reduceSeatsTo(OTHER, "S-1", 16).requestId())
                    .isEqualTo("R-1");
        }
    }

    @Test
    void seatsThatNeverChangeStopTheNextChangeOnceAndNotForEver() {
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange change = subscriptions.addSeats(REFERENCE, "S-1", 5);
            server.execution = "Completed"; // and the seats are as before: read as a total, of as many as there were
            assertThatThrownBy(() -> subscriptions.addSeats(OTHER, "S-1", 3))
                    .isInstanceOf(QuantityPendingException.class);
            assertThatThrownBy(() -> subscriptions.awaitQuantityChange(change, A_WHILE))
                    .isInstanceOf(QuantityMismatchException.class);

            assertThatThrownBy(() -> subscriptions.addSeats(OTHER, "S-1", 3))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("20 where there should be 25");
            assertThat(subscriptions.addSeats(OTHER, "S-1", 3).expected()).isEqualByComparingTo("23");
        }
    }

    @Test
    void aMismatchThatCameRightAfterAllStopsNothing() {
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange change = subscriptions.addSeats(REFERENCE, "S-1", 5);
            server.execution = "Completed";
            assertThatThrownBy(() -> subscriptions.awaitQuantityChange(change, A_WHILE))
                    .isInstanceOf(QuantityMismatchException.class);
            server.seats = "25";

            assertThat(subscriptions.addSeats(OTHER, "S-1", 3).expected()).isEqualByComparingTo("28");
        }
    }

    @Test
    void aMismatchIsToldOnce() {
        try (StubbedBss bss = bss(QuantityReading.TOTAL)) {
            Subscriptions subscriptions = bss.client().subscriptions();
            SeatChange unused = subscriptions.addSeats(REFERENCE, "S-1", 5);
            server.seats = "45";
            server.execution = "Completed";
            assertThatThrownBy(() -> subscriptions.addSeats(OTHER, "S-1", 3))
                    .isInstanceOf(InvalidRequestException.class);

            assertThat(subscriptions.addSeats(OTHER, "S-1", 3).expected()).isEqualByComparingTo("48");
        }
    }

    // waiting

    @Test
    void whatIsNotDoneInTimeWasTakenOn() {
        try (StubbedBss bss = delta()) {
            SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);

            assertThatThrownBy(() -> bss.client().subscriptions().awaitQuantityChange(change, A_WHILE))
                    .isInstanceOfSatisfying(
                            QuantityPendingException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
        }
    }

    @Test
    void withoutAnExecutionTheOrderTells() {
        for (MockResponse none : List.of(status(404), ok("{\"orderId\":\"O-1\"}"))) {
            server.answers.put("GET /orders/O-1/executionstatus", () -> none);
            SeatChange found = new SeatChange(REFERENCE, "S-1", null, null, "O-1", null);
            try (StubbedBss bss = delta()) {
                server.orderStatus = "Executed";
                assertThat(bss.client()
                                .subscriptions()
                                .awaitQuantityChange(found, A_WHILE)
                                .id())
                        .isEqualTo("S-1");
                server.orderStatus = "Canceled";
                assertThatThrownBy(() -> bss.client().subscriptions().awaitQuantityChange(found, A_WHILE))
                        .isInstanceOf(QuantityRefusedException.class)
                        .hasMessageContaining("Canceled");
                server.orderStatus = "Submitted";
                assertThatThrownBy(() -> bss.client().subscriptions().awaitQuantityChange(found, A_WHILE))
                        .isInstanceOf(QuantityPendingException.class);
            }
        }
    }

    @Test
    void closingTheClientEndsTheWait() {
        AtomicInteger asked = new AtomicInteger();
        try (StubbedBss bss = delta()) {
            SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);
            server.answers.put("GET /subscriptions/S-1/quantityrequest/R-1", () -> {
                if (asked.incrementAndGet() == 3) {
                    bss.client().close();
                }
                return ok("{\"id\":\"R-1\",\"status\":\"Pending\"}");
            });

            assertThatThrownBy(() -> bss.client().subscriptions().awaitQuantityChange(change, A_WHILE))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void anInterruptWhileItWaitsLeavesTheChangeGoing() {
        ManualTime stopped = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
        Thread waiting = Thread.currentThread();
        try (StubbedBss bss = delta()) {
            SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);
            QuantityWait wait =
                    new QuantityWait(bss.client().subscriptions(), bss.client().orders(), stopped);
            new Thread(() -> {
                        try {
                            stopped.awaitSleepers(1);
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        waiting.interrupt();
                    })
                    .start();

            assertThatThrownBy(() -> wait.until(change, A_WHILE, Duration.ofSeconds(5), Duration.ofSeconds(60)))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
