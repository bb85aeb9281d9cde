package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats whose draft was left behind and has expired: they are ordered with another, under the same reference. */
class ExpiredSeatsDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"400", "404"})
    void isPassedOver(String answer) {
        Reference reference = Reference.of("PO-1881");
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().with("expiredDraft", answer))
                        .start();
                BssClient client = Reseller.builder(sandbox)
                        .quantity(QuantityReading.DELTA)
                        .build()) {
            String id = Reseller.subscription(client, 20).id();
            sandbox.fault(Fault.status(500).on("createOrderItem").times(1));
            assertThatThrownBy(() -> client.subscriptions().addSeats(reference, id, 5))
                    .isInstanceOf(ChannelKitException.class);
            sandbox.clock().advance(Duration.ofDays(8));

            SeatChange change = client.subscriptions().addSeats(reference, id, 5);

            assertThat(client.subscriptions()
                            .awaitQuantityChange(change, Duration.ofHours(2))
                            .quantity())
                    .isEqualByComparingTo("25");
        }
    }
}
