package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.SesClientBuilder;
import dev.channelkit.ses.model.CustomerCreate;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Clients of the sandbox as tests want them: without limits, and with waits that take no time. */
final class Client {
    static final CustomerCreate ZOE = CustomerCreate.builder()
            .name("Zoë Łukasz & Söhne")
            .company("100% Pure_Water\\AB + 東京")
            .email("zoe+ses@example.com")
            .build();

    private Client() {}

    static SesClient of(SesSandbox ses) {
        return builder(ses).build();
    }

    static SesClientBuilder builder(SesSandbox ses) {
        return builder(ses, time());
    }

    static SesClientBuilder builder(SesSandbox ses, ManualTime time) {
        return SesClient.builder()
                .baseUrl(ses.baseUrl())
                .credentials(ses.apiKey(), ses.apiSecret())
                .limits(Limits.none())
                .timeSource(time);
    }

    static ManualTime time() {
        return ManualTime.autoAdvancing(Instant.parse("2025-07-01T12:00:00Z"));
    }

    /** What a call ended in: exactly this type, with no credential of the sandbox in its text. */
    static <E extends Throwable> E failure(SesSandbox ses, Class<E> type, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown).isExactlyInstanceOf(type);
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain(ses.apiKey(), ses.apiSecret());
        }
        return type.cast(thrown);
    }
}
