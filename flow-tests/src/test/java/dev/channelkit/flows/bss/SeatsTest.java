package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.subscription.QuantityMismatchException;
import dev.channelkit.bss.subscription.QuantityPendingException;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** More seats and fewer, at providers that read quantities either way. */
class SeatsTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Reference MORE = Reference.of("more");
    private static final Reference FEWER = Reference.of("fewer");

    private static Sandbox reading(QuantityReading orders, QuantityReading requests) {
        return Sandbox.builder()
                .bss(BssProfile.usual()
                        .with("orderQuantity", orders.name().toLowerCase(Locale.ROOT))
                        .with("requestQuantity", requests.name().toLowerCase(Locale.ROOT)))
                .start();
    }

    @ParameterizedTest
    @CsvSource({"DELTA, DELTA", "DELTA, TOTAL", "TOTAL, DELTA", "TOTAL, TOTAL"})
    void extraSeatsComeAndTheTotalIsLeft(QuantityReading orders, QuantityReading requests) {
        try (Sandbox sandbox = reading(orders, requests);
                BssClient client = Reseller.builder(sandbox)
                        .orderQuantity(orders)
                        .requestQuantity(requests)
                        .build()) {
            String id = Reseller.subscription(client, 20).id();

            SeatChange more = client.subscriptions().addSeats(MORE, id, 5);
            assertThat(new Wire(sandbox.bss()).seats(id)).as("not yet").isEqualTo(20);
            assertThat(client.subscriptions()
                            .awaitQuantityChange(more, TWO_HOURS)
                            .quantity())
                    .isEqualByComparingTo("25");
            assertThat(new Wire(sandbox.bss()).seats(id)).isEqualTo(25);

            SeatChange fewer = client.subscriptions().reduceSeatsTo(FEWER, id, 15);
            assertThat(client.subscriptions()
                            .awaitQuantityChange(fewer, TWO_HOURS)
                            .quantity())
                    .isEqualByComparingTo("15");
            assertThat(new Wire(sandbox.bss()).seats(id)).isEqualTo(15);
        }
    }

    @Test
    void withoutAReadingNothingArrives() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            assertThatThrownBy(() -> client.subscriptions().addSeats(MORE, "any", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("orderQuantity(QuantityReading.TOTAL) or DELTA");
            assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(FEWER, "any", 5))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("requestQuantity(QuantityReading.TOTAL) or DELTA");

            sandbox.received().assertNone();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongReadingIsSeenAfterwards(QuantityReading told) {
        QuantityReading real = told == QuantityReading.TOTAL ? QuantityReading.DELTA : QuantityReading.TOTAL;
        try (Sandbox sandbox = reading(real, real);
                BssClient client = Reseller.builder(sandbox).quantity(told).build()) {
            String id = Reseller.subscription(client, 4).id();
            SeatChange more = client.subscriptions().addSeats(MORE, id, 6);

            assertThatThrownBy(() -> client.subscriptions().awaitQuantityChange(more, TWO_HOURS))
                    .isInstanceOfSatisfying(QuantityMismatchException.class, e -> {
                        assertThat(e.expected()).isEqualByComparingTo("10");
                        assertThat(e.quantity())
                                .isEqualByComparingTo(Integer.toString(real == QuantityReading.DELTA ? 14 : 6));
                    });
        }
    }

    @Test
    void aWrongReadingThatNobodyWaitedForStopsTheNextChange() {
        try (Sandbox sandbox = reading(QuantityReading.TOTAL, QuantityReading.TOTAL);
                BssClient client = Reseller.builder(sandbox)
                        .quantity(QuantityReading.DELTA)
                        .build()) {
            String id = Reseller.subscription(client, 4).id();
            sandbox.bss()
                    .completeOrder(client.subscriptions().addSeats(MORE, id, 6).orderId());

            assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(FEWER, id, 2))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("where there should be 10");

            sandbox.received().operation("requestSubscriptionQuantity").assertNone();
        }
    }

    @Test
    void aChangeThatIsUnderWayHoldsTheNextOneUp() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.builder(sandbox)
                        .orderQuantity(QuantityReading.DELTA)
                        .requestQuantity(QuantityReading.TOTAL)
                        .build()) {
            String id = Reseller.subscription(client, 20).id();
            SeatChange more = client.subscriptions().addSeats(MORE, id, 5);

            assertThatThrownBy(() -> client.subscriptions().reduceSeatsTo(FEWER, id, 15))
                    .isInstanceOf(QuantityPendingException.class);
            sandbox.received().operation("requestSubscriptionQuantity").assertNone();

            sandbox.bss().completeOrder(more.orderId());
            client.subscriptions().awaitQuantityChange(client.subscriptions().reduceSeatsTo(FEWER, id, 15), TWO_HOURS);
            assertThat(new Wire(sandbox.bss()).seats(id)).isEqualTo(15);
        }
    }
}
