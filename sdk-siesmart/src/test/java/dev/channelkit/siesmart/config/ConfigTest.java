package dev.channelkit.siesmart.config;

import static dev.channelkit.siesmart.StubbedSieSmart.line;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.SalesContact;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConfigTest {

    @Test
    void asksOnceForEachOfficeUntilTheTimeIsOver() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> ok("[{\"iacCode\":\"ITE2201\"}]"))) {
            Config config = siesmart.client().config();

            for (int i = 0; i < 3; i++) {
                assertThat(config.assetCodes(17)).hasSize(1);
                assertThat(config.assetCodes(18)).hasSize(1);
            }
            assertThat(siesmart.requests())
                    .containsExactly("GET /common/asset-codes?officeId=17", "GET /common/asset-codes?officeId=18");

            siesmart.time().advance(Duration.ofHours(12));
            assertThat(config.assetCodes(17)).hasSize(1);
            config.refresh();
            assertThat(config.assetCodes(17)).hasSize(1);
            assertThat(siesmart.requests()).hasSize(4);
        }
    }

    @Test
    void keepsNothingWhenToldSo() {
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> ok("[]"), settings -> settings.keepConfig(Duration.ZERO))) {
            assertThat(siesmart.client().config().offices()).isEmpty();
            assertThat(siesmart.client().config().offices()).isEmpty();

            assertThat(siesmart.requests()).containsExactly("GET /introducer/offices", "GET /introducer/offices");
        }
    }

    @Test
    void doesNotKeepAFailure() {
        AtomicInteger calls = new AtomicInteger();
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> calls.incrementAndGet() == 1 ? status(403) : ok("[]"))) {
            assertThatThrownBy(() -> siesmart.client().config().titles()).isInstanceOf(PermissionDeniedException.class);

            assertThat(siesmart.client().config().titles()).isEmpty();
        }
    }

    @Test
    void offersNoContactThatIsBlocked() {
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> {
            assertThat(line(request)).isEqualTo("GET /introducer/sales-contacts?officeId=17");
            return ok("[{\"id\":1,\"blocked\":true},{\"id\":2,\"blocked\":false,\"phone\":null,\"cellPhone\":\"\"}]");
        })) {
            Config config = siesmart.client().config();

            assertThat(config.availableSalesContacts(17))
                    .extracting(SalesContact::id)
                    .containsExactly(2L);
            assertThat(config.salesContacts(17)).hasSize(2);
            assertThat(siesmart.requests()).hasSize(1);
        }
    }

    @Test
    void asksAgainAfterARefreshThatFailed() {
        AtomicInteger calls = new AtomicInteger();
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> calls.incrementAndGet() == 2 ? status(403) : ok("[]"))) {
            Config config = siesmart.client().config();
            assertThat(config.titles()).isEmpty();
            siesmart.time().advance(Duration.ofHours(12));

            assertThatThrownBy(config::titles).isInstanceOf(PermissionDeniedException.class);
            assertThat(config.titles()).isEmpty();

            assertThat(siesmart.requests()).hasSize(3);
        }
    }
}
