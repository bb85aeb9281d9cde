package dev.channelkit.bss;

import dev.channelkit.bss.api.BssOperations;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Instant;

/** What a client makes its calls by, for tests of one group of operations. */
public final class BssTransport {
    private BssTransport() {}

    /** To that server, with a token that holds, no limits, one attempt, and waits that take no time. */
    public static Transport to(StubServer server) {
        Transport.Builder builder = Transport.builder("bss")
                .baseUrl(server.baseUrl())
                .server("token", BssOperations::tokenServer)
                .catalogue(BssOperations::catalogue)
                .credentials(CredentialSource.fixed(AccessToken.of("test-token")), AccessToken.bearer())
                .limits(Limits.none())
                .retry(RetryPolicy.none())
                .timeSource(ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z")));
        BssOperations.headers().forEach(builder::header);
        return builder.build();
    }
}
