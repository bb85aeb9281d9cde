package dev.channelkit.bss.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.model.CustomFieldValue;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be bought twice, for somebody else, or not at all without a word. */
class PlaceGuardTest {
    private static final Reference PO = Reference.of("PO-1881");
    private static final OrderCreate FOR_HARBOUR =
            OrderCreate.builder().accountId(40218L).build();
    private static final OrderItemCreate SEATS =
            OrderItemCreate.builder().productId("P1").quantity(20).build();
    private static final String ADD = "POST /orders/o1/items";
    private static final String CHECKOUT = "POST /orders/o1/checkout";

    private final Desk desk = new Desk();
    private volatile Runnable onAdd = () -> {};
    private final StubbedOrders stub = StubbedOrders.answering(this::answer);
    private final Orders orders = stub.orders();

    private MockResponse answer(RecordedRequest request) {
        if (StubbedOrders.line(request).equals(ADD)) {
            onAdd.run();
        }
        return desk.answer(request);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private long sent(String line) {
        return stub.requests().stream().filter(line::equals).count();
    }

    @Test
    void twoAtOnceWithOneReferenceFillTheDraftOnce() throws Exception {
        CountDownLatch otherIsThere = new CountDownLatch(1);
        List<Thread> other = new ArrayList<>();
        onAdd = () -> {
            if (other.isEmpty()) {
                Thread second = new Thread(() -> {
                    String unused = orders.place(PO, FOR_HARBOUR, List.of(SEATS));
                    otherIsThere.countDown();
                });
                other.add(second);
                second.start();
                try {
                    // long enough for the second to get as far as the items, if nothing held it back
                    boolean unused = otherIsThere.await(500, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };

        orders.place(PO, FOR_HARBOUR, List.of(SEATS));
        other.get(0).join(60_000);

        assertThat(sent(ADD)).isEqualTo(1);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
        assertThat(desk.items).hasSize(1);
    }

    @Test
    void aReferenceOfAnotherAccountIsRefused() {
        desk.account = "40218";
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));

        assertThatThrownBy(() ->
                        orders.place(PO, OrderCreate.builder().accountId(7L).build(), List.of(SEATS)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("40218");
        assertThat(sent("POST /orders")).isEqualTo(1);
    }

    @Test
    void aReferenceOfOtherItemsIsRefusedThoughItIsBought() {
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));

        assertThatThrownBy(() -> orders.place(
                        PO,
                        FOR_HARBOUR,
                        List.of(OrderItemCreate.builder()
                                .productId("P1")
                                .quantity(21)
                                .build())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("other items");
        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS, SEATS)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void whatExecutionFilledInMakesNoOtherItem() {
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));
        desk.items.set(0, "{\"id\":\"i1\",\"productId\":\"p1\",\"quantity\":20.0,\"subscriptionId\":\"S-9\"}");

        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        desk.items.clear();
        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unitName", "unitId", "billingFrequencyId"})
    void anotherBillingCycleIsAnotherItem(String field) {
        orders.draft(PO, FOR_HARBOUR);
        desk.items.add("{\"id\":\"i1\",\"productId\":\"P1\",\"quantity\":20,\"" + field + "\":\"Month\"}");
        OrderItemCreate annual = SEATS.toBuilder()
                .unitName("Annual")
                .unitId("Annual")
                .billingFrequencyId("Annual")
                .build();

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(annual)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void anItemThatArrivesLateIsNotBoughtTwice() {
        desk.lostBefore.add(ADD);
        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(OutcomeUnknownException.class);
        onAdd = () -> desk.items.add("{\"id\":\"late\",\"productId\":\"P1\",\"quantity\":20}");

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not asked for");
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void aDraftThatLostAnItemMeanwhileIsNotBought() {
        OrderItemCreate other =
                OrderItemCreate.builder().productId("P2").quantity(1).build();
        orders.draft(PO, FOR_HARBOUR);
        orders.addItemOnce("o1", other);
        onAdd = desk.items::clear;

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS, other)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1 items of 2");
        assertThat(sent(CHECKOUT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"In Approval", "Submitted", "Executed"})
    void aStatusOfTheOrganisationsOwnIsNoDraft(String status) {
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));
        desk.status = status;

        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        orders.checkoutOnce("o1");
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void aCanceledOrderIsNotBought() {
        orders.draft(PO, FOR_HARBOUR);
        desk.status = "Canceled";

        assertThatThrownBy(() -> orders.checkoutOnce("o1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("canceled");
        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("canceled");
        assertThat(sent(ADD)).isZero();
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void whatIsCheckedOutIsNoDraftWhateverTheFilterLetsIn() {
        orders.place(PO, FOR_HARBOUR, List.of(SEATS));

        assertThat(orders.drafts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Canceled,Canceled", "Draft,still a draft"})
    void aLostCheckoutSaysWhatTheOrderIs(String status, String said) {
        orders.draft(PO, FOR_HARBOUR);
        desk.lostAfter.add(CHECKOUT);
        desk.afterCheckout = status;

        assertThatThrownBy(() -> orders.checkoutOnce("o1"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining(said);
    }

    @Test
    void whatThisClientMadeIsKnownWhereTheProviderHidesIt() {
        desk.showsReference = false;
        desk.lostBefore.add(CHECKOUT);

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        assertThat(sent("POST /orders")).isEqualTo(1);
        assertThat(sent(ADD)).isEqualTo(1);
    }

    @Test
    void whatAnEarlierClientMadeIsKnownToTheirJournalWhereTheProviderHidesIt() {
        desk.showsReference = false;
        desk.lostBefore.add(CHECKOUT);
        assertThatThrownBy(() -> stub.orders().place(PO, FOR_HARBOUR, List.of(SEATS)))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(stub.orders().place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        assertThat(sent("POST /orders")).isEqualTo(1);
    }

    @Test
    void anExpiredDraftMakesWayForAnother() {
        desk.showsReference = false;
        orders.draft(PO, FOR_HARBOUR);
        desk.dates = "\"orderDate\":\"2026-02-20T12:00:00Z\"";

        orders.draft(PO, FOR_HARBOUR);

        assertThat(sent("POST /orders")).isEqualTo(2);
        desk.showsReference = true;
        assertThat(orders.find(PO)).isEmpty();
        assertThat(orders.drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersWithoutAnIdAreSettledByReading(boolean isCut) {
        desk.silent = !isCut;
        desk.cut = isCut;

        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        assertThat(orders.draft(Reference.of("PO-1881"), FOR_HARBOUR)).isEqualTo("o1");
        assertThat(sent(CHECKOUT)).isEqualTo(1);
        assertThat(sent(ADD)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":1881}", "[]", "null", "{\"id\":", "so be it"})
    void answersThatTellSomethingElseAreSettledByReading(String odd) {
        desk.odd = odd;

        assertThat(orders.place(PO, FOR_HARBOUR, List.of(SEATS))).isEqualTo("o1");
        assertThat(sent("POST /orders")).isEqualTo(1);
        assertThat(sent(ADD)).isEqualTo(1);
        assertThat(sent(CHECKOUT)).isEqualTo(1);
    }

    @Test
    void seatsAreNotOrderedWithoutAReading() {
        OrderItemCreate more = SEATS.toBuilder().subscriptionId("S-1").build();

        assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS, more)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("addSeats");
        assertThatThrownBy(() -> orders.addItemOnce("o1", more)).isInstanceOf(InvalidRequestException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void anInterruptedThreadLooksNoFurther() {
        orders.draft(PO, FOR_HARBOUR);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> orders.checkoutOnce("o1"))
                .isInstanceOfSatisfying(
                        ChannelKitException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void whatCannotBeReadBeforeBuysNothing() {
        orders.draft(PO, FOR_HARBOUR);
        for (String line : List.of("GET /orders/o1", "GET /orders/o1/items")) {
            desk.lostBefore.add(line);
            assertThatThrownBy(() -> orders.place(PO, FOR_HARBOUR, List.of(SEATS)))
                    .isInstanceOf(ReadFailedException.class);
        }
        assertThat(sent(CHECKOUT)).isZero();
    }

    @Test
    void customFieldsOfOrdersTakeValues() {
        try (StubbedOrders fields = StubbedOrders.answering(request -> StubbedOrders.json(200, "null"))) {
            fields.orders()
                    .setCustomFields(
                            "o1",
                            CustomFieldValue.builder().id("7").clearValue().build());
            assertThat(fields.requests()).containsExactly("PATCH /orders/o1/customfields");
        }
    }

    @Test
    void anExecutionThatFailedInPartHasFailed() {
        try (StubbedOrders partly = StubbedOrders.answering(
                request -> StubbedOrders.json(
                        200,
                        "{\"status\":\"Completed\",\"items\":[{\"status\":\"Completed\"},{\"status\":\"Failed\",\"message\":\"no post code\"}]}"))) {
            assertThatThrownBy(() -> partly.orders().awaitExecution("o1"))
                    .isInstanceOf(ExecutionFailedException.class)
                    .hasMessageContaining("no post code");
        }
    }

    @Test
    void aWaitMayBeAsLongAsADurationHolds() {
        AtomicInteger asked = new AtomicInteger();
        try (StubbedOrders slow = StubbedOrders.answering(request -> StubbedOrders.json(
                200, "{\"status\":\"" + (asked.incrementAndGet() < 3 ? "Pending" : "Completed") + "\"}"))) {
            slow.orders().awaitExecution("o1", Duration.ofSeconds(Long.MAX_VALUE));
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void anInterruptEndsTheWaitForAnExecutionThatGoesOn() {
        ManualTime stopped = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
        Thread waiting = Thread.currentThread();
        try (StubbedOrders slow =
                StubbedOrders.answering(request -> StubbedOrders.json(200, "{\"status\":\"Pending\"}"))) {
            new Thread(() -> {
                        try {
                            stopped.awaitSleepers(1);
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        waiting.interrupt();
                    })
                    .start();

            assertThatThrownBy(() -> new ExecutionWait(slow.orders(), stopped).until("o1", Duration.ofHours(1)))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.APPLIED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
