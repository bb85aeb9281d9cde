package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of seats of which an answer, or the request itself, is lost: never made twice. */
@ExtendWith(SandboxExtension.class)
class LostSeatsTest {
    private static final Reference PO = Reference.of("PO-1881");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private Sandbox sandbox;
    private BssClient client;
    private String id;

    @BeforeEach
    void buy(Sandbox given) {
        sandbox = given;
        client = open();
        id = Reseller.subscription(client, 20).id();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private BssClient open() {
        return Reseller.builder(sandbox)
                .orderQuantity(QuantityReading.DELTA)
                .requestQuantity(QuantityReading.TOTAL)
                .build();
    }

    private int seatsInTheEnd() {
        sandbox.clock().advance(Duration.ofHours(3));
        return new Wire(sandbox.bss()).seats(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOrder", "createOrderItem", "checkoutOrder"})
    void aLostAnswerIsSettledByReading(String step) {
        sandbox.fault(Fault.reset().afterApplying().on(step).times(1));

        SeatChange change = client.subscriptions().addSeats(PO, id, 5);

        assertThat(client.subscriptions().awaitQuantityChange(change, TWO_HOURS).quantity())
                .isEqualByComparingTo("25");
        sandbox.received().operation(step).assertCount(2); // with the first purchase
    }

    @ParameterizedTest
    @CsvSource({"createOrder, true", "createOrderItem, true", "checkoutOrder, false", "checkoutOrder, true"})
    void whatDidNotArriveIsUnknownAndThenMadeOnce(String step, boolean restart) {
        sandbox.fault(Fault.reset().on(step).times(1));

        assertThatThrownBy(() -> client.subscriptions().addSeats(PO, id, 5))
                .isInstanceOf(OutcomeUnknownException.class);

        sandbox.received().operation(step).assertCount(2);
        if (restart) {
            client.close();
            client = open();
            SeatChange change = client.subscriptions().addSeats(PO, id, 5);
            client.subscriptions().awaitQuantityChange(change, TWO_HOURS);
            assertThat(seatsInTheEnd()).isEqualTo(25);
        } else {
            assertThatThrownBy(() -> client.subscriptions().addSeats(PO, id, 5))
                    .as("the checkout may still arrive")
                    .isInstanceOf(OutcomeUnknownException.class);
            sandbox.received().operation("checkoutOrder").assertCount(2);
            assertThat(seatsInTheEnd()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestWhoseAnswerIsLostIsUnknownUntilTheSeatsShowIt(boolean unreadable) {
        Fault fault = unreadable ? Fault.malformedJson() : Fault.reset().afterApplying();
        sandbox.fault(fault.on("requestSubscriptionQuantity").times(1));

        assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(PO, id, 15))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("may still arrive");
        assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(PO, id, 15))
                .isInstanceOf(OutcomeUnknownException.class);
        sandbox.clock().advance(Duration.ofHours(1));
        SeatChange change = client.subscriptions().reduceSeatsTo(PO, id, 15);

        assertThat(client.subscriptions().awaitQuantityChange(change, TWO_HOURS).quantity())
                .isEqualByComparingTo("15");
        sandbox.received().operation("requestSubscriptionQuantity").assertCount(1);
    }

    @Test
    void aRequestThatNeverArrivedStaysUnknownAndIsNotSentAgain() {
        sandbox.fault(Fault.reset().on("requestSubscriptionQuantity").times(1));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(PO, id, 15))
                    .isInstanceOf(OutcomeUnknownException.class);
            sandbox.clock().advance(Duration.ofHours(1));
        }

        sandbox.received().operation("requestSubscriptionQuantity").assertCount(1);
        assertThat(seatsInTheEnd()).isEqualTo(20);
    }
}
