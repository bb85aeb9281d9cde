package dev.channelkit.bss.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final Reference PO = Reference.of("PO-1881");
    private static final OrderCreate FOR_HARBOUR =
            OrderCreate.builder().accountId(40218L).build();
    private static final OrderItemCreate SEATS =
            OrderItemCreate.builder().productId("P1").quantity(20).build();
    private static final String CHECKOUT = "POST /orders/o1/checkout";

    private final Desk desk = new Desk();
    private final StubbedOrders stub = StubbedOrders.answering(desk::answer);
    private final Orders orders = stub.orders();

    @AfterEach
    void close() {
        stub.close();
    }

    private long sent(String line) {
        return stub.requests().stream().filter(line::equals).count();
    }

    @Test
    void placesAnOrderStepByStep() {
        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");

        assertThat(desk.status).isEqualTo("Submitted");
        assertThat(desk.items).hasSize(1);
        assertThat(sent("POST /orders")).isEqualTo(1);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void buysOnceThoughItRunsTwice() {
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));

        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");

        assertThat(sent("POST /orders")).isEqualTo(1);
        assertThat(sent("POST /orders/o1/items")).isEqualTo(1);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void findsADraftWhoseAnswerWasLostByItsReference() {
        desk.lostAfter.add("POST /orders");

        assertThat(orders.draft(PO, FOR_HARBOUR)).isEqualTo("o1");
        assertThat(sent("POST /orders")).isEqualTo(1);
    }

    @Test
    void leavesALostDraftUnknownWhereTheProviderShowsNoReference() {
        desk.showsReference = false;
        desk.lostAfter.add("POST /orders");

        assertThatThrownBy(() -> orders.draft(PO, FOR_HARBOUR))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("PO-1881");
        assertThat(sent("POST /orders")).isEqualTo(1);
        assertThat(orders.drafts()).extracting(order -> order.id()).containsExactly("o1");
    }

    @Test
    void findsAnItemWhoseAnswerWasLost() {
        orders.draft(PO, FOR_HARBOUR);
        String first = orders.addItemOnce("o1", SEATS);
        desk.lostAfter.add("POST /orders/o1/items");

        assertThat(first).isEqualTo("i1");
        assertThat(orders.addItemOnce("o1", SEATS)).isEqualTo("i2");
        assertThat(sent("POST /orders/o1/items")).isEqualTo(2);
    }

    @Test
    void leavesAnItemThatIsNotThereUnknown() {
        orders.draft(PO, FOR_HARBOUR);
        desk.lostBefore.add("POST /orders/o1/items");

        assertThatThrownBy(() -> orders.addItemOnce("o1", SEATS)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(sent("POST /orders/o1/items")).isEqualTo(1);
    }

    @Test
    void settlesADeletionByLooking() {
        orders.draft(PO, FOR_HARBOUR);
        orders.addItemOnce("o1", SEATS);
        desk.lostAfter.add("DELETE /orders/o1/items/i1");

        orders.deleteItemOnce("o1", "i1");

        assertThat(desk.items).isEmpty();
    }

    @Test
    void leavesADeletionOfWhatIsStillThereUnknown() {
        orders.draft(PO, FOR_HARBOUR);
        orders.addItemOnce("o1", SEATS);
        desk.lostBefore.add("DELETE /orders/o1/items/i1");

        assertThatThrownBy(() -> orders.deleteItemOnce("o1", "i1")).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void settlesALostCheckoutByTheOrder() {
        desk.lostAfter.add(CHECKOUT);

        orders.place(PO, FOR_HARBOUR, List.of(SEATS));

        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void leavesACheckoutUnknownWhileTheOrderIsADraft() {
        desk.lostBefore.add(CHECKOUT);

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("still a draft");
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void goesOnWithADraftThatWasBegun() {
        orders.draft(PO, FOR_HARBOUR);
        orders.addItemOnce("o1", SEATS);
        OrderItemCreate more =
                OrderItemCreate.builder().productId("P2").quantity(1).build();

        orders.place(PO, FOR_HARBOUR, List.of(SEATS, more));

        assertThat(desk.items).hasSize(2);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void doesNotBuyWhatWasNotAskedFor() {
        orders.draft(PO, FOR_HARBOUR);
        orders.addItemOnce(
                "o1", OrderItemCreate.builder().productId("P9").quantity(1).build());

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void refusesAnExpiredDraftUnsent() {
        orders.draft(PO, FOR_HARBOUR);
        desk.dates = "\"expirationDate\":\"2026-02-20T12:00:00Z\"";

        assertThatThrownBy(() -> orders.checkoutOnce("o1"))
                .isInstanceOfSatisfying(
                        DraftExpiredException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(sent(CHECKOUT)).isZero();
        assertThat(orders.drafts()).isEmpty();
    }

    @Test
    void tellsThatARefusedDraftHadExpiredByItsAge() {
        desk.dates = "\"orderDate\":\"2026-02-20T12:00:00Z\"";
        desk.refusal = 404;

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOfSatisfying(
                        DraftExpiredException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));
    }

    @Test
    void leavesACheckoutThatFailedUnknownThoughItsDraftWouldHaveExpired() {
        desk.dates = "\"orderDate\":\"2026-02-20T12:00:00Z\"";
        desk.refusal = 500;

        assertThatThrownBy(() -> orders.checkoutOnce(orders.draft(PO, FOR_HARBOUR)))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aRefusalForAnotherReasonDoesNotSayThatTheDraftHadExpired() {
        desk.dates = "\"orderDate\":\"2026-02-20T12:00:00Z\"";
        desk.refusal = 403;

        assertThatThrownBy(() -> orders.checkoutOnce(orders.draft(PO, FOR_HARBOUR)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void leavesAnotherRefusalOfACheckoutAsItIs() {
        desk.refusal = 400;

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void waitsForTheExecution() {
        AtomicInteger turn = new AtomicInteger();
        try (StubbedOrders slow = StubbedOrders.answering(request -> StubbedOrders.json(
                200, "{\"status\":\"" + (turn.incrementAndGet() < 4 ? "InProgress" : "Completed") + "\"}"))) {
            slow.orders().awaitExecution("o1");

            assertThat(turn).hasValue(4);
        }
    }

    @Test
    void saysWhyAnExecutionFailed() {
        try (StubbedOrders failing = StubbedOrders.answering(request ->
                StubbedOrders.json(200, "{\"status\":\"Failed\",\"message\":\"The postal code is not valid.\"}"))) {
            assertThatThrownBy(() -> failing.orders().awaitExecution("o1"))
                    .isInstanceOf(ExecutionFailedException.class)
                    .hasMessageContaining("postal code");
        }
    }

    @Test
    void stopsWaitingWhenTimeIsUp() {
        try (StubbedOrders slow =
                StubbedOrders.answering(request -> StubbedOrders.json(200, "{\"status\":\"Pending\"}"))) {
            assertThatThrownBy(() -> slow.orders().awaitExecution("o1", Duration.ofMinutes(3)))
                    .isInstanceOf(ExecutionPendingException.class);
            assertThat(slow.requests()).hasSizeLessThan(10);
        }
    }
}
