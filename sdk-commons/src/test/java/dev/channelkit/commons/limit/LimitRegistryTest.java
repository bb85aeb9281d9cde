package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.limit.LimitRegistry.Server;
import dev.channelkit.commons.time.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRegistryTest {
    private static final Server SERVER = new Server("ses", "https", "a.test", 443);

    private final ManualTime time = ManualTime.stopped(Instant.EPOCH);
    private final LimitRegistry registry = new LimitRegistry();
    private final Limits one = Limits.none().concurrency(1);

    @Test
    void clientsOfOneServerShareItsLimits() throws Exception {
        registry.limit(SERVER, one, time).reserve(impatient());

        Limit another = registry.limit(
                new Server("ses", "https", "a.test", 443), Limits.none().concurrency(1), time);

        assertThatThrownBy(() -> another.reserve(impatient())).isInstanceOf(LimitExceededException.class);
    }

    @ParameterizedTest
    @CsvSource({"bss,https,a.test,443", "ses,http,a.test,443", "ses,https,b.test,443", "ses,https,a.test,8443"})
    void clientsOfAnotherServerHaveTheirOwn(String provider, String scheme, String host, int port) throws Exception {
        registry.limit(SERVER, one, time).reserve(impatient());

        Lease other = registry.limit(new Server(provider, scheme, host, port), one, time)
                .reserve(impatient());

        assertThat(other).isNotNull();
    }

    @Test
    void otherRegistriesShareNothing() throws Exception {
        registry.limit(SERVER, one, time).reserve(impatient());

        new LimitRegistry().limit(SERVER, one, time).reserve(impatient()).close();
    }

    @Test
    void theStricterOfTwoRatesBindsBothClientsWhicheverIsSetFirst() throws Exception {
        Limit five = registry.limit(SERVER, Limits.none().perSecond(5), time);
        Limit ten = registry.limit(SERVER, Limits.none().perSecond(10), time);
        Limit two = registry.limit(SERVER, Limits.none().perSecond(2), time);

        five.reserve(impatient()).sent(0);
        time.advance(Duration.ofMillis(499));

        assertThatThrownBy(() -> ten.reserve(impatient())).hasMessageContaining("2 requests per second");
        assertThatThrownBy(() -> five.reserve(impatient())).hasMessageContaining("2 requests per second");
        time.advance(Duration.ofMillis(1));
        assertThat(two.reserve(impatient())).isNotNull();
    }

    @Test
    void aStricterConcurrencyHoldsAsSoonAsPlacesAreGivenBack() throws Exception {
        Limit two = registry.limit(SERVER, Limits.none().concurrency(2), time);
        Lease first = two.reserve(impatient());
        Lease second = two.reserve(impatient());
        Limit strict = registry.limit(SERVER, one, time);

        first.close();

        assertThatThrownBy(() -> two.reserve(impatient())).hasMessageContaining("1 call at once");
        second.close();
        strict.reserve(impatient()).close();
    }

    @Test
    void theStricterOfTwoWindowsOfOneLengthBindsBothClientsWhicheverIsSetFirst() throws Exception {
        Window window = Window.of(4, Duration.ofSeconds(60)).unpacedStart();
        Limit four = registry.limit(SERVER, Limits.none().window(window), time);
        send(four);
        Limit two = registry.limit(SERVER, Limits.none().window(window.share(0.5)), time);
        Limit ten = registry.limit(
                SERVER,
                Limits.none().window(Window.of(10, Duration.ofSeconds(60)).unpacedStart()),
                time);

        send(two);

        assertThatThrownBy(() -> four.reserve(impatient())).hasMessageContaining("2 requests per 60 s");
        assertThatThrownBy(() -> ten.reserve(impatient())).hasMessageContaining("2 requests per 60 s");
    }

    @Test
    void theLargerSpreadBindsBothClients() throws Exception {
        Window window = Window.of(1, Duration.ofSeconds(60)).unpacedStart();
        Limit near = registry.limit(SERVER, Limits.none().window(window.spread(Duration.ZERO)), time);
        registry.limit(SERVER, Limits.none().window(window.spread(Duration.ofSeconds(10))), time);

        send(near);
        time.advance(Duration.ofSeconds(69));

        assertThatThrownBy(() -> near.reserve(impatient())).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void windowsOfSeveralLengthsHoldBesideEachOther() throws Exception {
        Limits limits = Limits.none()
                .window(Window.of(2, Duration.ofSeconds(1)).unpacedStart())
                .window(Window.of(3, Duration.ofDays(1)).unpacedStart());
        Limit limit = registry.limit(SERVER, limits, time);

        send(limit);
        send(limit);
        assertThatThrownBy(() -> limit.reserve(impatient())).hasMessageContaining("2 requests per 1 s");
        time.advance(Duration.ofSeconds(2));
        send(limit);
        time.advance(Duration.ofSeconds(2));

        assertThatThrownBy(() -> limit.reserve(impatient())).hasMessageContaining("3 requests per 86400 s");
    }

    @Test
    void clientsThatKeepOneWindowInDifferentPlacesAreRefused(@TempDir Path directory) {
        Window window = Window.of(4, Duration.ofSeconds(60));
        registry.limit(SERVER, Limits.none().window(window), time);
        Limits inFile = Limits.none().window(window.store(WindowStore.file(directory.resolve("window.bin"))));

        assertThatThrownBy(() -> registry.limit(SERVER, inFile, time))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("give them all the same store");
    }

    @Test
    void aClientWithoutLimitsIsNotBoundByThoseOfOthers() throws Exception {
        registry.limit(SERVER, one, time).reserve(impatient());

        Lease lease = registry.limit(SERVER, Limits.none(), time).reserve(impatient());

        assertThat(lease).isNotNull();
    }

    @Test
    void aKindThatIsSetTwiceTakesOnePlace() throws Exception {
        Limit twice = registry.limit(SERVER, Limits.none().concurrency(3).concurrency(1), time);

        Lease lease = twice.reserve(impatient());

        assertThat(lease).isNotNull();
    }

    @Test
    void settingsThatCannotBeAreRefusedWhereTheyAreMade() {
        assertThatThrownBy(() -> Limits.none().concurrency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.none().perSecond(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.none().maxWait(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void send(Limit limit) throws InterruptedException {
        try (Lease lease = limit.reserve(impatient())) {
            lease.sent(0);
        }
    }

    private Patience impatient() {
        return new Patience(time, Duration.ZERO, waited -> {});
    }
}
