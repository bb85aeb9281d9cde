package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.bss.order.DraftExpiredException;
import dev.channelkit.bss.order.ExecutionFailedException;
import dev.channelkit.bss.order.ExecutionPendingException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the draft to the subscription, and the ways in which that ends early. */
class OrderTest {
    private static final Reference PO = Reference.of("PO-1881");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Sandbox sandbox;
    private BssClient client;
    private List<OrderItemCreate> three;

    @BeforeEach
    void open() {
        open(BssProfile.usual());
    }

    private void open(BssProfile profile) {
        sandbox = Sandbox.builder().bss(profile).start();
        client = Reseller.client(sandbox);
        three = List.of(Reseller.seats(client, "Microsoft", 3), Reseller.seats(client, "Backup", 1));
    }

    private void openAgain(BssProfile profile) {
        close();
        open(profile);
    }

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "object", "number"})
    void whatIsPlacedIsExecutedInTheEnd(String form) {
        openAgain(BssProfile.usual().withCreatedAnswer(form));

        String order = client.orders().place(PO, Reseller.ORDER, three);
        OrderExecutionStatus done = client.orders().awaitExecution(order, AN_HOUR);

        assertThat(done.status()).isEqualTo(ExecutionState.COMPLETED);
        assertThat(done.items())
                .extracting(item -> new Wire(sandbox.bss()).seats(item.subscriptionId()))
                .containsExactly(3, 1);
        Order read = client.orders().get(order);
        assertThat(read.status()).isEqualTo(OrderStatus.EXECUTED);
        assertThat(read.purchaseOrderNumber()).isEqualTo("PO-1881");
        assertThat(client.orders().find(PO)).containsExactly(read);
    }

    @Test
    void draftsAreListedUntilTheyAreCheckedOut() {
        String placed = client.orders().draft(PO, Reseller.ORDER);
        String stray = client.orders().draft(Reference.of("PO-1882"), Reseller.ORDER);

        assertThat(client.orders().drafts()).extracting(Order::id).containsExactlyInAnyOrder(placed, stray);
        client.orders().place(PO, Reseller.ORDER, three);
        assertThat(client.orders().drafts()).extracting(Order::id).containsExactly(stray);
        sandbox.clock().advance(Duration.ofDays(8));
        assertThat(client.orders().drafts()).as("expired").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "404"})
    void anExpiredDraftBuysNothingAndMakesRoomForAnother(String answer) {
        openAgain(BssProfile.usual().with("expiredDraft", answer));
        String draft = client.orders().draft(PO, Reseller.ORDER);
        client.orders().addItemOnce(draft, three.get(0));
        sandbox.clock().advance(Duration.ofDays(7));

        if (answer.equals("400")) {
            assertThatThrownBy(() -> client.orders().checkoutOnce(draft)).isInstanceOf(DraftExpiredException.class);
        }
        String next = client.orders().place(PO, Reseller.ORDER, three);

        assertThat(next).isNotEqualTo(draft);
        assertThat(client.orders().awaitExecution(next, AN_HOUR).status()).isEqualTo(ExecutionState.COMPLETED);
    }

    @Test
    void otherItemsUnderTheSameReferenceAreRefused() {
        String draft = client.orders().draft(PO, Reseller.ORDER);
        client.orders().addItemOnce(draft, Reseller.seats(client, "Backup", 99));

        assertThatThrownBy(() -> client.orders().place(PO, Reseller.ORDER, three))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(draft);
        sandbox.received().operation("checkoutOrder").assertNone();
    }

    @Test
    void anExecutionThatFailsOrTakesLongSaysSo() {
        String slow = client.orders().place(PO, Reseller.ORDER, three);
        String bad = client.orders().place(Reference.of("PO-1882"), Reseller.ORDER, three);
        sandbox.bss().failOrder(bad, "The vendor is down");

        assertThatThrownBy(() -> client.orders().awaitExecution(slow, Duration.ofSeconds(30)))
                .isInstanceOf(ExecutionPendingException.class);
        assertThatThrownBy(() -> client.orders().awaitExecution(bad, AN_HOUR))
                .isInstanceOf(ExecutionFailedException.class)
                .hasMessageContaining("The vendor is down");
    }

    @Test
    void whatTheRulesForbidIsABadRequestAndLeavesADraftAtMost() {
        OrderCreate mayNotOrder = OrderCreate.builder().accountId(40_002L).build();
        OrderCreate foreign = OrderCreate.builder().accountId(50_001L).build();

        assertThatThrownBy(() -> client.orders().place(PO, mayNotOrder, three))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Ordering is not enabled");
        assertThatThrownBy(() -> client.orders().place(PO, foreign, three))
                .isInstanceOf(PermissionDeniedException.class);
        sandbox.received().operation("createOrderItem").assertNone();
        assertThat(client.orders().drafts()).isEmpty();
    }

    @Test
    void anOrderInAStatusOfTheOrganisationsOwnIsNotOrderedAgain() {
        String order = client.orders().place(PO, Reseller.ORDER, three);
        sandbox.bss()
                .put(
                        "orders",
                        "{\"id\": \"" + order + "\", \"accountId\": 40003, \"status\": \"In Approval\","
                                + " \"purchaseOrderNumber\": \"PO-1881\"}");

        assertThat(client.orders().place(PO, Reseller.ORDER, three)).isEqualTo(order);

        sandbox.received().operation("createOrder").assertCount(1);
        sandbox.received().operation("checkoutOrder").assertCount(1);
    }
}
