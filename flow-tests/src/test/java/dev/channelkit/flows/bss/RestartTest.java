package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A job that runs again in another process, with the references of the first run: nothing is ordered twice. */
@ExtendWith(SandboxExtension.class)
class RestartTest {
    private static final Reference PO = Reference.of("PO-1881 / Zoë's \"second\" order");

    private Sandbox sandbox;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
    }

    /** A client that knows nothing of those before. */
    private BssClient started() {
        return Reseller.builder(sandbox).quantity(QuantityReading.DELTA).build();
    }

    private String place() {
        try (BssClient client = started()) {
            return client.orders().place(PO, Reseller.ORDER, List.of(Reseller.seats(client, "Backup", 3)));
        }
    }

    @Test
    void theOrderIsFoundByItsReference() {
        String first = place();

        assertThat(place()).isEqualTo(first);

        assertWrites(1, 1, 1);
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(place()).as("executed by now").isEqualTo(first);
        assertWrites(1, 1, 1);
    }

    @Test
    void aDraftThatWasLeftBehindIsFinished() {
        sandbox.fault(Fault.status(500).on("createOrderItem").times(1));

        assertThatThrownBy(this::place).isInstanceOf(ChannelKitException.class);
        String finished = place();

        sandbox.received().operation("createOrder").assertCount(1);
        sandbox.received().operation("checkoutOrder").assertCount(1);
        try (BssClient client = started()) {
            assertThat(client.orders().items(finished)).hasSize(1);
            assertThat(client.orders().drafts()).isEmpty();
        }
    }

    @Test
    void seatsAreAddedOnce() {
        String subscription;
        SeatChange first;
        try (BssClient client = started()) {
            subscription = Reseller.subscription(client, 20).id();
            first = client.subscriptions().addSeats(PO, subscription, 5);
        }
        sandbox.clock().advance(Duration.ofHours(1));

        try (BssClient client = started()) {
            SeatChange second = client.subscriptions().addSeats(PO, subscription, 5);

            assertThat(second.orderId()).isEqualTo(first.orderId());
            assertThat(client.subscriptions()
                            .awaitQuantityChange(second, Duration.ofHours(2))
                            .quantity())
                    .isEqualByComparingTo("25");
            assertThat(client.orders().find(PO))
                    .singleElement()
                    .satisfies(order -> assertThat(order.status()).isEqualTo(OrderStatus.EXECUTED));
        }
        assertWrites(2, 2, 2);
    }

    private void assertWrites(int orders, int items, int checkouts) {
        sandbox.received().operation("createOrder").assertCount(orders);
        sandbox.received().operation("createOrderItem").assertCount(items);
        sandbox.received().operation("checkoutOrder").assertCount(checkouts);
    }
}
