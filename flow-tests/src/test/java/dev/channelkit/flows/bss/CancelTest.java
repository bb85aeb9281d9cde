package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionAddon;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.commons.error.BadRequestException;
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

/** The end of subscriptions: at once, once, and only while the vendor lets them go. */
@ExtendWith(SandboxExtension.class)
class CancelTest {
    private Sandbox sandbox;
    private BssClient client;
    private String id;

    @BeforeEach
    void buy(Sandbox given) {
        sandbox = given;
        client = Reseller.builder(sandbox).quantity(QuantityReading.DELTA).build();
        id = Reseller.subscription(client, 20).id();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private String status() {
        return new Wire(sandbox.bss())
                .read("/subscriptions/" + id)
                .path("status")
                .asText();
    }

    @Test
    void endsItAtOnceWithItsReason() {
        client.subscriptions().cancel(id, "Closed the practice");

        assertThat(status()).isEqualTo("Canceled");
        assertThat(sandbox.received().operation("cancelSubscription").single().body())
                .contains("Closed the practice");
        assertThatThrownBy(() -> client.subscriptions().addSeats(Reference.of("PO-1"), id, 1))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("not active");
    }

    @Test
    void isRefusedAfterTheFirstDays() {
        sandbox.clock().advance(Duration.ofDays(8));

        assertThatThrownBy(() -> client.subscriptions().cancel(id)).isInstanceOf(BadRequestException.class);

        assertThat(status()).isEqualTo("Active");
    }

    @Test
    void aLostAnswerIsSettledByReading() {
        sandbox.fault(Fault.reset().afterApplying().on("cancelSubscription").times(1));

        client.subscriptions().cancel(id);

        assertThat(status()).isEqualTo("Canceled");
        sandbox.received().operation("cancelSubscription").assertCount(1);
    }

    @Test
    void oneThatDidNotArriveIsUnknownAndNotSentAgain() {
        sandbox.fault(Fault.reset().on("cancelSubscription").times(1));

        assertThatThrownBy(() -> client.subscriptions().cancel(id))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("Active");

        assertThat(status()).isEqualTo("Active");
        sandbox.received().operation("cancelSubscription").assertCount(1);
    }

    @Test
    void anAddonStaysUntilItsPeriodEnds() {
        Subscription with = client.subscriptions().list().stream()
                .filter(one -> SubscriptionStatus.ACTIVE.equals(one.status())
                        && !one.addons().isEmpty())
                .findFirst()
                .orElseThrow();
        SubscriptionAddon addon = with.addons().get(0);

        client.subscriptions().cancelAddon(with.id(), addon.id());

        assertThat(client.subscriptions().addons(with.id())).hasSize(1);
        assertThat(client.subscriptions().get(with.id()).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }
}
