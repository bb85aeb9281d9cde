package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would add or take away seats twice. */
class SeatsGuardTest extends AtTheSeats {
    private static final String CHECKOUT = "POST /orders/O-1/checkout";
    private static final String ITEM = "POST /orders/O-1/items";
    private static final String REQUEST = "POST /subscriptions/S-1/quantity";

    // the same reference, and other facts

    @Test
    void oneReferenceForTwoSubscriptionsAtOnceOrdersOnce() throws Exception {
        CountDownLatch secondReads = new CountDownLatch(1);
        AtomicReference<Throwable> second = new AtomicReference<>();
        List<Thread> other = new ArrayList<>();
        server.answers.put("GET /subscriptions/S-2", () -> {
            secondReads.countDown();
            return ok("{\"id\":\"S-2\",\"account\":{\"id\":40218},\"product\":{\"id\":\"P-1\"},\"quantity\":7}");
        });
        try (StubbedBss bss = delta()) {
            server.answers.put("POST /orders", () -> {
                if (other.isEmpty()) {
                    other.add(new Thread(() -> {
                        try {
                            bss.client().subscriptions().addSeats(REFERENCE, "S-2", 5);
                        } catch (ChannelKitException e) {
                            second.set(e);
                        }
                    }));
                    other.get(0).start();
                    try {
                        // long enough for the second to begin, if nothing held it back
                        boolean unused = secondReads.await(500, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
                return ok("\"O-1\"");
            });

            bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);
            other.get(0).join(60_000);

            assertThat(second.get())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("names another change");
            assertThat(sent(bss, "POST /orders")).isEqualTo(1);
        }
    }

    @Test
    void anOrderOfAnotherNumberOfSeatsIsNotTakenForItWhereThatCanBeTold() {
        server.orders = SeatServer.order("Submitted", "PO-1881");
        server.items = SeatServer.item(5);
        try (StubbedBss bss = delta()) {
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 8))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("something else");
        }
        server.items = SeatServer.item(25); // of 20 seats that there were then
        server.seats = "25";
        try (StubbedBss bss = bss(QuantityReading.TOTAL)) {
            assertThat(bss.client()
                            .subscriptions()
                            .addSeats(REFERENCE, "S-1", 5)
                            .orderId())
                    .isEqualTo("O-1");
            assertThat(bss.writes()).isEmpty();
        }
    }

    @Test
    void whatSomebodyCanceledIsNotOrderedAgain() {
        server.orders = SeatServer.order("Canceled", "PO-1881");
        try (StubbedBss bss = delta()) {
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("canceled");
            assertThat(bss.writes()).isEmpty();
        }
    }

    @Test
    void whatIsCheckedOutGoesBeforeWhatIsNot() {
        server.orders = SeatServer.order("Canceled", "PO-1881").replace("O-1", "O-0") + ","
                + SeatServer.order("Draft", "PO-1881").replace("O-1", "O-2") + ","
                + SeatServer.order("In Approval", "PO-1881");
        server.items = SeatServer.item(5);
        try (StubbedBss bss = delta()) {
            assertThat(bss.client()
                            .subscriptions()
                            .addSeats(REFERENCE, "S-1", 5)
                            .orderId())
                    .isEqualTo("O-1");
            assertThat(bss.writes()).isEmpty();
        }
    }

    @Test
    void anExpiredDraftIsPassedOver() {
        server.orders = SeatServer.order("Draft", "PO-1881")
                .replace("\"O-1\"", "\"O-0\",\"orderDate\":\"2026-02-20T12:00:00Z\"");
        try (StubbedBss bss = delta()) {
            assertThat(bss.client()
                            .subscriptions()
                            .addSeats(REFERENCE, "S-1", 5)
                            .orderId())
                    .isEqualTo("O-1");
            assertThat(sent(bss, "POST /orders")).isEqualTo(1);
        }
    }

    @Test
    void anOrderBehindTheFirstPageIsFound() {
        String last = SeatServer.order("Submitted", "PO-1881");
        server.items = SeatServer.item(5);
        AtomicInteger page = new AtomicInteger();
        server.answers.put("GET /orders", () -> {
            boolean first = page.getAndIncrement() % 2 == 0;
            String data = first ? last.replace("1881", "9").replace("O-1", "O-9") : last;
            return ok("{\"data\":[" + data + "],\"paging\":{\"totalPages\":2}}");
        });
        try (StubbedBss bss = delta()) {
            assertThat(bss.client()
                            .subscriptions()
                            .addSeats(REFERENCE, "S-1", 5)
                            .orderId())
                    .isEqualTo("O-1");
            assertThat(bss.writes()).isEmpty();
        }
    }

    // between the look and the checkout

    @Test
    void aTotalOfOtherSeatsIsNotCheckedOut() {
        server.answers.put(ITEM, () -> {
            server.seats = "30"; // somebody else bought ten
            return ok("\"I-1\"");
        });
        try (StubbedBss bss = bss(QuantityReading.TOTAL)) {
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("from 20 to 30")
                    .hasMessageContaining("O-1");
            assertThat(sent(bss, CHECKOUT)).isZero();
        }
    }

    @Test
    void aDifferenceIsRightWhateverTheSeats() {
        server.answers.put(ITEM, () -> {
            server.seats = "30";
            return ok("\"I-1\"");
        });
        try (StubbedBss bss = delta()) {
            bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);
            assertThat(sent(bss, CHECKOUT)).isEqualTo(1);
        }
    }

    @Test
    void anItemThatArrivedTwiceIsNotCheckedOut() {
        server.answers.put(ITEM, () -> {
            server.items = SeatServer.item(5)
                    .replace("]", ",{\"id\":\"I-0\",\"productId\":\"P-1\",\"subscriptionId\":\"S-1\",\"quantity\":5}]");
            return ok("\"I-1\"");
        });
        try (StubbedBss bss = delta()) {
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("something else");
            assertThat(sent(bss, CHECKOUT)).isZero();
        }
    }

    @Test
    void aLostCheckoutOfAnOrderThatWasCanceledIsUnknown() {
        server.answers.put(CHECKOUT, () -> {
            server.orderStatus = "Canceled";
            return lost();
        });
        try (StubbedBss bss = delta()) {
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("canceled");
        }
    }

    // what is not known to have arrived

    @ParameterizedTest
    @EnumSource(QuantityReading.class)
    void aRequestThatMayHaveArrivedIsNotFollowedByAnother(QuantityReading reading) {
        server.answers.put(REQUEST, StubServer::lost);
        try (StubbedBss bss = bss(reading)) {
            Subscriptions subscriptions = bss.client().subscriptions();
            assertThatThrownBy(() -> subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("forgetSeatChange");

            assertThatThrownBy(() -> subscriptions.reduceSeatsTo(OTHER, "S-1", 15))
                    .isInstanceOfSatisfying(QuantityPendingException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                        assertThat(e.change().reference()).isEqualTo(REFERENCE);
                    })
                    .hasMessageContaining("forgetSeatChange");
            assertThatThrownBy(() -> subscriptions.addSeats(OTHER, "s-1", 1))
                    .isInstanceOf(QuantityPendingException.class);
            assertThat(bss.writes()).hasSize(1);

            server.answers.clear();
            subscriptions.forgetSeatChange(REFERENCE);
            assertThat(subscriptions.reduceSeatsTo(OTHER, "S-1", 15).requestId())
                    .isEqualTo("R-1");
        }
    }

    @Test
    void whatShowedOnceIsKnownForGood() {
        server.answers.put(REQUEST, StubServer::lost);
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            assertThatThrownBy(() -> subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15))
                    .isInstanceOf(OutcomeUnknownException.class);
            server.seats = "15";
            SeatChange shown = subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15);
            server.seats = "12"; // somebody else's

            assertThat(subscriptions.reduceSeatsTo(REFERENCE, "S-1", 15)).isEqualTo(shown);
            assertThat(bss.writes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Submitted", "In Approval", "Executed"})
    void aLostCheckoutShowsByItsOrder(String state) {
        server.answers.put(CHECKOUT, StubServer::lost);
        try (StubbedBss bss = delta()) {
            Subscriptions subscriptions = bss.client().subscriptions();
            assertThatThrownBy(() -> subscriptions.addSeats(REFERENCE, "S-1", 5))
                    .isInstanceOf(OutcomeUnknownException.class);
            server.orderStatus = state;

            assertThat(subscriptions.addSeats(REFERENCE, "S-1", 5).orderId()).isEqualTo("O-1");
            assertThat(sent(bss, CHECKOUT)).isEqualTo(1);
        }
    }

    private static long sent(StubbedBss bss, String line) {
        return bss.requests().stream().filter(line::equals).count();
    }
}
