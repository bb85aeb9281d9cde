package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of which an answer, or the request itself, is lost: never placed twice. */
@ExtendWith(SandboxExtension.class)
class LostOrderTest {
    private static final Reference PO = Reference.of("PO-1881");

    private Sandbox sandbox;
    private BssClient client;
    private List<OrderItemCreate> items;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        client = Reseller.client(sandbox);
        items = List.of(Reseller.seats(client, "Backup", 3));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private String place() {
        return client.orders().place(PO, Reseller.ORDER, items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOrder", "createOrderItem", "checkoutOrder"})
    void aLostAnswerIsSettledByReading(String step) {
        sandbox.fault(Fault.reset().afterApplying().on(step).times(1));

        String order = place();

        sandbox.received().operation(step).assertCount(1);
        assertThat(client.orders().awaitExecution(order, Duration.ofHours(1)).items())
                .hasSize(1);
        assertThat(client.orders().drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOrder", "createOrderItem", "checkoutOrder"})
    void whatDidNotArriveIsUnknownAndSaysItsReference(String step) {
        sandbox.fault(Fault.reset().on(step).times(1));

        assertThatThrownBy(this::place).isInstanceOf(OutcomeUnknownException.class);

        sandbox.received().operation(step).assertCount(1);
        sandbox.received().operation("checkoutOrder").assertCount(step.equals("checkoutOrder") ? 1 : 0);
    }

    @Test
    void anOpenCreationIsNotSentAgainUntilItShows() {
        sandbox.fault(Fault.reset().on("createOrder").times(1));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::place).isInstanceOf(OutcomeUnknownException.class);
        }
        sandbox.received().operation("createOrder").assertCount(1);

        // it arrives late
        String late = sandbox.bss()
                .put(
                        "orders",
                        "{\"accountId\": 40003, \"status\": \"Draft\", \"purchaseOrderNumber\": \"PO-1881\","
                                + " \"currency\": \"EUR\", \"items\": []}");

        assertThat(place()).isEqualToIgnoringCase(late);
        sandbox.received().operation("createOrder").assertCount(1);
    }

    @Test
    void nothingIsOrderedWhereItCannotBeLookedUpFirst() {
        sandbox.fault(Fault.status(500).on("listOrders"));

        assertThatThrownBy(this::place).isInstanceOf(ReadFailedException.class);

        sandbox.received().operation("createOrder").assertNone();
    }
}
