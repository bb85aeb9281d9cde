package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.DailyCount;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logins are calls like others to who counts them, but wait for nothing: everything else waits for them. */
@Timeout(60)
class LoginLimitsTest {
    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    private Transport client(Limits limits) {
        return provider.client(
                provider.sessions().build(), settings -> settings.limits(limits).limitRegistry(new LimitRegistry()));
    }

    @Test
    void aLoginIsAmongTheRequestsOfTheDay() {
        try (Transport client = client(Limits.none().with(DailyCount.of(2).refusing()))) {
            Object first = SessionProvider.read(client).send();

            assertThat(SessionProvider.failure(SessionProvider.read(client)))
                    .as("one login and one call are two")
                    .isPresent();
            assertThat(provider.logins()).isEqualTo(1);
        }
    }

    @Test
    void aLoginGoesOutThoughTheDayIsOver() {
        try (Transport client = client(Limits.none().with(DailyCount.of(1).refusing()))) {
            Optional<?> refused = SessionProvider.failure(SessionProvider.read(client));

            assertThat(provider.logins()).isEqualTo(1);
            assertThat(refused).isPresent();
        }
    }

    @Test
    void theCallWaitsForTheLoginAndTheLoginForNobody() {
        try (Transport client = client(Limits.none().concurrency(1).perSecond(1).maxWait(Duration.ZERO))) {
            assertThat(SessionProvider.failure(SessionProvider.read(client)))
                    .as("its second is the login's")
                    .isPresent();
            assertThat(provider.logins()).isEqualTo(1);
            provider.time.advance(Duration.ofSeconds(1));
            Object sent = SessionProvider.read(client).send();
        }
    }
}
