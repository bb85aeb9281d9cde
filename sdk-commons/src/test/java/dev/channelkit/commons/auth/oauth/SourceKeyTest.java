package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.EachComponent;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SourceKeyTest {

    @Test
    void isEqualForClientsThatMayShareTheirTokensAndForNoOthers() throws Exception {
        SourceKey one = new SourceKey(
                "one",
                TokenRequests.Encoding.JSON,
                true,
                Renewal.standard(),
                Duration.ofSeconds(1),
                null,
                "network",
                TimeSource.system(),
                null);
        SourceKey other = new SourceKey(
                "other",
                TokenRequests.Encoding.FORM,
                false,
                Renewal.standard().longestLife(Duration.ofHours(1)),
                Duration.ofSeconds(2),
                TokenStore.inMemory(),
                "another network",
                ManualTime.stopped(Instant.EPOCH),
                RefreshFamily.join(new CredentialRegistry(), one, null, null, LoggerFactory.getLogger("test")));

        EachComponent.isCompared(one, other);
        EachComponent.isCompared(other, one);
    }
}
