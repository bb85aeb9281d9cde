package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.EachComponent;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionKeyTest {

    @Test
    void isEqualForClientsThatMayShareTheirSessionsAndForNoOthers() throws Exception {
        SessionKey one =
                new SessionKey("one", Duration.ofHours(1), Duration.ofSeconds(1), "network", TimeSource.system());
        SessionKey other = new SessionKey(
                "other", null, Duration.ofSeconds(2), "another network", ManualTime.stopped(Instant.EPOCH));

        EachComponent.isCompared(one, other);
        EachComponent.isCompared(other, one);
    }
}
