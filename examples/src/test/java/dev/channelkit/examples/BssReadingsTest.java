package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.subscription.QuantityMismatchException;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/bss-seats.md says of readings: how many seats there are afterwards. */
class BssReadingsTest {

    @ParameterizedTest
    @CsvSource({
        "DELTA, delta, 20, 5, 25",
        "TOTAL, total, 20, 5, 25",
        "DELTA, total, 20, 5, refused",
        "TOTAL, delta, 20, 5, 45",
        "DELTA, delta, 1, 1, 2",
        "DELTA, total, 1, 1, refused"
    })
    void moreSeats(QuantityReading told, String provider, int before, int extra, String after) {
        assertThat(seats(told, provider, before, bss -> bss.subscriptions().addSeats(reference("PO-1"), "S", extra)))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "DELTA, delta, 20, 15, 15",
        "TOTAL, total, 20, 15, 15",
        "DELTA, total, 20, 15, 5",
        "TOTAL, delta, 20, 15, 5",
        "TOTAL, total, 3, 2, 2",
        "TOTAL, delta, 3, 2, 1"
    })
    void fewerSeats(QuantityReading told, String provider, int before, int left, String after) {
        assertThat(seats(
                        told, provider, before, bss -> bss.subscriptions().reduceSeatsTo(reference("PO-1"), "S", left)))
                .isEqualTo(after);
    }

    private static String seats(
            QuantityReading told, String provider, int before, Function<BssClient, SeatChange> change) {
        BssProfile profile = BssProfile.usual()
                .withQuantities(provider)
                .with("executionAfter", "PT0S")
                .with("quantityAfter", "PT0S");
        String data = "{\"bss\": {\"generated\": false, \"accounts\": [{\"id\": 7, \"name\": \"Blåbär AB\"}],"
                + " \"products\": [{\"id\": \"P\", \"name\": \"Backup\", \"prices\": [{\"currency\": \"EUR\", \"units\":"
                + " [{\"name\": \"Month\", \"sellPrice\": 1.5}]}]}], \"subscriptions\": [{\"id\": \"S\","
                + " \"account\": {\"id\": 7}, \"product\": {\"id\": \"P\"}, \"status\": \"Active\", \"quantity\": "
                + before + "}]}}";
        try (Sandbox sandbox = Sandbox.builder().bss(profile).data(data).start();
                BssClient bss = BssClient.builder()
                        .baseUrl(sandbox.bss().baseUrl())
                        .credentials(sandbox.bss().clientKey(), sandbox.bss().clientSecret())
                        .user(sandbox.bss().userName(), sandbox.bss().password())
                        .limits(Limits.none())
                        .quantity(told)
                        .build()) {
            try {
                SeatChange sent = change.apply(bss);
                Subscription unused = bss.subscriptions().awaitQuantityChange(sent, Duration.ZERO);
            } catch (BadRequestException e) {
                return "refused";
            } catch (QuantityMismatchException e) {
                assertThat(String.valueOf(e.quantity())).isNotEqualTo(String.valueOf(e.expected()));
            }
            return String.valueOf(bss.subscriptions().get("S").quantity());
        }
    }
}
