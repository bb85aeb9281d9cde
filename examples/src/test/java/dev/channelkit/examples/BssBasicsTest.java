package dev.channelkit.examples;

import static dev.channelkit.bss.model.SubscriptionFields.NAME;
import static dev.channelkit.bss.model.SubscriptionFields.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.customfield.CustomFields;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the doc comments show of the BSS client runs, and does what is said of it. */
class BssBasicsTest {
    private final Sandbox sandbox = Sandbox.builder()
            .bss(BssProfile.usual().with("executionAfter", "PT0S").with("quantityAfter", "PT0S"))
            .start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void subscriptionsThatEndAreRead() {
        String printed = Console.of(() -> BssBasics.client(
                BssClient.builder().baseUrl(sandbox.bss().baseUrl()).limits(Limits.none()),
                sandbox.bss().clientKey(),
                sandbox.bss().clientSecret(),
                sandbox.bss().userName(),
                sandbox.bss().password(),
                OffsetDateTime.parse("2040-01-01T00:00:00Z")));

        assertThat(printed.lines()).isNotEmpty();
    }

    @Test
    void customFieldsAreFoundByName() {
        try (BssClient bss = builder().build()) {
            long account = Objects.requireNonNull(backup(bss).accountId());

            BssBasics.customFields(bss, account);

            assertThat(CustomFields.named(bss.accounts().customFields(account), "Segment")
                            .flatMap(CustomFields::text))
                    .contains("Education");
        }
    }

    @Test
    void seatsAreAdded() {
        try (BssClient bss = builder().build()) {
            Subscription before = backup(bss);

            assertThat(BssBasics.seats(bss, before.id()).quantity())
                    .isEqualByComparingTo(
                            Objects.requireNonNull(before.quantity()).add(BigDecimal.valueOf(5)));
        }
    }

    @Test
    void aLostOrderIsTold() {
        try (BssClient bss = builder().build()) {
            String id = backup(bss).id();
            sandbox.fault(Fault.reset().on("createOrder"));
            assertThat(BssSeats.caught(bss, id)).startsWith("look at it, before anything is sent: ");
        }
    }

    @Test
    void seatsThatAreNotThereInTimeAreWaitedForAgain() {
        try (Sandbox slow = Sandbox.builder()
                        .bss(BssProfile.usual().with("executionAfter", "PT5H").with("quantityAfter", "PT0S"))
                        .start();
                BssClient bss = builder(slow).build()) {
            assertThat(BssSeats.caught(bss, backup(bss).id())).startsWith("wait again, perhaps tomorrow: ");
        }
    }

    @Test
    void conditionsAndPatchesReadAsTheirCommentsSay() {
        assertThat(BssBasics.condition().expression())
                .isEqualTo("contains(name, 'O''Neill') and (status eq 'Active' or status eq 'Suspended')");
        assertThat(BssBasics.patch().toJson())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/paymentMethod\",\"value\":\"Net 15\"},"
                        + "{\"op\":\"remove\",\"path\":\"/creditLimit\"}]");
    }

    private BssClientBuilder builder() {
        return builder(sandbox);
    }

    private static BssClientBuilder builder(Sandbox sandbox) {
        return BssClient.builder()
                .baseUrl(sandbox.bss().baseUrl())
                .credentials(sandbox.bss().clientKey(), sandbox.bss().clientSecret())
                .user(sandbox.bss().userName(), sandbox.bss().password())
                .orderQuantity(QuantityReading.DELTA)
                .requestQuantity(QuantityReading.TOTAL)
                .limits(Limits.none())
                .timeSource(Clocks.forward(sandbox));
    }

    private static Subscription backup(BssClient bss) {
        return bss.subscriptions()
                .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE).and(NAME.endsWith("Backup 1 TB"))))
                .iterator()
                .next();
    }
}
