package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.status;
import static dev.channelkit.commons.reference.Reference.reference;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.testsupport.stub.StubServer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsTest {
    private static final Reference REFERENCE = reference("PO-1881");
    private static final Reference OTHER = reference("PO-1882");
    private static final String DRAFT = "POST /orders {\"accountId\":40218,\"purchaseOrderNumber\":\"PO-1881\"}";
    private static final String ITEM =
            "POST /orders/O-1/items {\"productId\":\"P-1\",\"quantity\":5,\"subscriptionId\":\"S-1\"}";
    private static final String CHECKOUT = "POST /orders/O-1/checkout";

    private final SeatServer server = new SeatServer();

    private StubbedBss bss(@Nullable QuantityReading orderItems, @Nullable QuantityReading requests) {
        return StubbedBss.reading(orderItems, requests, server::answer);
    }

    private StubbedBss delta() {
        return bss(QuantityReading.DELTA, QuantityReading.DELTA);
    }

    @Nested
    class More {

        @Test
        void extraSeatsAreOrderedAsADifference() {
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(change)
                        .isEqualTo(
                                new SeatChange(REFERENCE, "S-1", new BigDecimal(20), new BigDecimal(25), "O-1", null));
                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);
            }
        }

        @Test
        void extraSeatsAreOrderedAsATotal() {
            try (StubbedBss bss = bss(QuantityReading.TOTAL, null)) {
                SeatChange change = bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(change.expected()).isEqualByComparingTo("25");
                assertThat(bss.writes()).containsExactly(DRAFT, ITEM.replace(":5,", ":25,"), CHECKOUT);
            }
        }

        @Test
        void withoutAReadingNothingIsSent() {
            try (StubbedBss bss = bss(null, QuantityReading.TOTAL)) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("orderQuantity");
                assertThat(bss.requests()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void fewerThanOneIsRefused(int extra) {
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", extra))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("reduceSeatsTo");
                assertThat(bss.requests()).isEmpty();
            }
        }

        @Test
        void whatRunsTwiceOrdersOnce() {
            try (StubbedBss bss = delta()) {
                SeatChange first = bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);
                SeatChange second = bss.client().subscriptions().addSeats(REFERENCE, "s-1", 5);

                assertThat(second).isEqualTo(first);
                assertThat(bss.writes()).hasSize(3);
            }
        }

        @Test
        void aReferenceNamesOneChangeOnly() {
            try (StubbedBss bss = delta()) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 6))
                        .isInstanceOf(InvalidRequestException.class);
                assertThat(bss.writes()).hasSize(3);
            }
        }

        @Test
        void afterARestartTheOrderIsFoundByItsNumber() {
            server.orders = SeatServer.order("Submitted", "PO-1881");
            server.items = SeatServer.item(5);
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(change).isEqualTo(new SeatChange(REFERENCE, "S-1", null, null, "O-1", null));
                assertThat(bss.writes()).isEmpty();
            }
        }

        @Test
        void anOrderForSomethingElseIsNotTakenForIt() {
            server.orders = SeatServer.order("Executed", "PO-1881");
            server.items = SeatServer.item(5).replace("s-1", "S-2");
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(InvalidRequestException.class);
                assertThat(bss.writes()).isEmpty();
            }
        }

        @Test
        void aDraftThatWasLeftIsFinished() {
            server.orders = SeatServer.order("Draft", "PO-1881");
            server.items = SeatServer.item(5);
            try (StubbedBss bss = delta()) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(bss.writes()).containsExactly(CHECKOUT);
            }
        }

        @Test
        void aDraftWithSomethingElseIsNotCheckedOut() {
            server.orders = SeatServer.order("Draft", "PO-1881");
            server.items = SeatServer.item(6);
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(InvalidRequestException.class);
                assertThat(bss.writes()).isEmpty();
            }
        }

        @ParameterizedTest
        @CsvSource({"Draft,PO-9", "Canceled,PO-9"})
        void ordersThatAreNotMeantAreLeftAlone(String state, String number) {
            server.orders = SeatServer.order(state, number);
            try (StubbedBss bss = delta()) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);
            }
        }

        @Test
        void aLostDraftBuysNothing() {
            server.answers.put("POST /orders", StubServer::lost);
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("no seats were ordered");
                assertThat(bss.writes()).containsExactly(DRAFT);
            }
        }

        @Test
        void aLostDraftThatIsThereIsUsed() {
            server.answers.put("POST /orders", () -> {
                server.orders = SeatServer.order("Draft", "PO-1881");
                return lost();
            });
            try (StubbedBss bss = delta()) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);
            }
        }

        @Test
        void aLostItemIsLookedForAndNotSentAgain() {
            server.answers.put("POST /orders/O-1/items", () -> {
                server.items = SeatServer.item(5);
                return lost();
            });
            try (StubbedBss bss = delta()) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);
            }
        }

        @Test
        void aLostItemThatIsNotThereEndsBeforeTheCheckout() {
            server.answers.put("POST /orders/O-1/items", StubServer::lost);
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("no seats were ordered");
                assertThat(bss.writes()).containsExactly(DRAFT, ITEM);
            }
        }

        @Test
        void aLostCheckoutIsSettledByTheOrder() {
            server.answers.put("POST /orders/O-1/checkout", () -> {
                server.orderStatus = "Submitted";
                return lost();
            });
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThat(change.orderId()).isEqualTo("O-1");
                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);
            }
        }

        @Test
        void aLostCheckoutThatDoesNotShowIsUnknownAndNeverSentAgain() {
            server.answers.put("POST /orders/O-1/checkout", StubServer::lost);
            try (StubbedBss bss = delta()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                            .isInstanceOf(OutcomeUnknownException.class);
                }
                assertThat(bss.writes()).containsExactly(DRAFT, ITEM, CHECKOUT);

                server.seats = "25";
                assertThat(bss.client()
                                .subscriptions()
                                .addSeats(REFERENCE, "S-1", 5)
                                .orderId())
                        .isEqualTo("O-1");
                assertThat(bss.writes()).hasSize(3);
            }
        }

        @Test
        void aRefusalIsPassedOn() {
            server.answers.put("POST /orders/O-1/checkout", () -> status(400));
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(BadRequestException.class);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET /subscriptions/S-1", "GET /orders"})
        void whatCannotBeReadBeforeOrdersNothing(String line) {
            server.answers.put(line, StubServer::lost);
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5))
                        .isInstanceOf(ReadFailedException.class)
                        .isInstanceOfSatisfying(
                                ChannelKitException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
                assertThat(bss.writes()).isEmpty();
            }
        }

        @Test
        void theNextChangeWaitsForTheOneBefore() {
            try (StubbedBss bss = bss(QuantityReading.TOTAL, QuantityReading.TOTAL)) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);

                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(OTHER, "S-1", 3))
                        .isInstanceOf(QuantityPendingException.class)
                        .hasMessageContaining("nothing was sent")
                        .hasMessageContaining("PO-1881");
                assertThat(bss.writes()).hasSize(3);

                server.seats = "25";
                assertThat(bss.client()
                                .subscriptions()
                                .addSeats(OTHER, "S-1", 3)
                                .expected())
                        .isEqualByComparingTo("28");
            }
        }

        @Test
        void aReadingThatProvesWrongStopsTheNextChange() {
            try (StubbedBss bss = bss(QuantityReading.TOTAL, null)) {
                bss.client().subscriptions().addSeats(REFERENCE, "S-1", 5);
                server.seats = "45";
                server.execution = "Completed";

                assertThatThrownBy(() -> bss.client().subscriptions().addSeats(OTHER, "S-1", 3))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("45 where there should be 25");
                assertThat(bss.writes()).hasSize(3);
            }
        }
    }

    @Nested
    class Fewer {
        private static final String TOTAL = "POST /subscriptions/S-1/quantity {\"quantity\":15}";

        @Test
        void whatIsLeftIsSentAsATotal() {
            try (StubbedBss bss = bss(null, QuantityReading.TOTAL)) {
                SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);

                assertThat(change)
                        .isEqualTo(
                                new SeatChange(REFERENCE, "S-1", new BigDecimal(20), new BigDecimal(15), null, "R-1"));
                assertThat(bss.writes()).containsExactly(TOTAL);
            }
        }

        @Test
        void whatIsLeftIsSentAsADifference() {
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);

                assertThat(change.expected()).isEqualByComparingTo("15");
                assertThat(bss.writes()).containsExactly(TOTAL.replace("15", "5"));
            }
        }

        @Test
        void withoutAReadingNothingIsSent() {
            try (StubbedBss bss = bss(QuantityReading.DELTA, null)) {
                assertThatThrownBy(() -> bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("requestQuantity");
                assertThat(bss.requests()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {21, -1})
        void moreSeatsOrLessThanNoneAreRefused(int total) {
            try (StubbedBss bss = delta()) {
                assertThatThrownBy(() -> bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", total))
                        .isInstanceOf(InvalidRequestException.class);
                assertThat(bss.writes()).isEmpty();
            }
        }

        @Test
        void nothingIsSentWhereThereAreAsMany() {
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 20);

                assertThat(change.requestId()).isNull();
                assertThat(bss.writes()).isEmpty();
            }
        }

        @Test
        void aLostRequestIsSettledByTheSeats() {
            server.answers.put("POST /subscriptions/S-1/quantity", () -> {
                server.seats = "15";
                return lost();
            });
            try (StubbedBss bss = delta()) {
                SeatChange change = bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15);

                assertThat(change.requestId()).isNull();
                assertThat(bss.writes()).hasSize(1);
            }
        }

        @Test
        void aLostRequestThatDoesNotShowIsUnknownAndNeverSentAgain() {
            server.answers.put("POST /subscriptions/S-1/quantity", StubServer::lost);
            try (StubbedBss bss = delta()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> bss.client().subscriptions().reduceSeatsTo(REFERENCE, "S-1", 15))
                            .isInstanceOf(OutcomeUnknownException.class)
                            .hasMessageContaining("PO-1881");
                }
                assertThat(bss.writes()).hasSize(1);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"4711", "\"4711\"", "{\"id\":4711}", "{\"id\":\"4711\"}"})
        void theIdOfTheRequestIsReadInAllItsForms(String body) {
            server.answers.put("POST /subscriptions/S-1/quantity", () -> StubbedBss.ok(body));
            try (StubbedBss bss = delta()) {
                assertThat(bss.client()
                                .subscriptions()
                                .reduceSeatsTo(REFERENCE, "S-1", 15)
                                .requestId())
                        .isEqualTo("4711");
            }
        }
    }
}
