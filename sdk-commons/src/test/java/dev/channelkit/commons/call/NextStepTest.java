package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.session.SessionId;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a message says to do next. */
class NextStepTest {
    @Test
    void aHostThatIsNotThereIsLookedAtAgain() {
        OkHttpClient nowhere = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        assertThat(failure(settings -> settings.httpClient(nowhere)))
                .hasMessageContaining("check the host in the address");
    }

    @Test
    void aPortOnWhichNobodyListensIsLookedAtAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(failure(settings -> settings.baseUrl("http://127.0.0.1:" + port)))
                .hasMessageContaining("check host and port");
    }

    @Test
    void aRequestIdIsQuotedWhereThereIsOne() {
        assertThat(failureOf("")).hasMessageContaining("try again later").hasMessageNotContaining("request id");
        assertThat(failureOf("X-Request-Id: r-1")).hasMessageContaining("quote the request id");
    }

    @Test
    void aCredentialThatCannotBeRenewedSaysWhatItsSourceSays() {
        try (StubbedProvider provider = StubbedProvider.start(settings -> settings.credentials(
                CredentialSource.fixed(SessionId.of("test-session"), "get another"), SessionId.in("sessionid")))) {
            provider.answers(401, "");
            assertThat(failure(provider))
                    .hasMessageEndingWith("get another")
                    .hasMessageNotContaining("check the credentials");
        }
    }

    private static ChannelKitException failureOf(String header) {
        try (StubbedProvider provider = StubbedProvider.start(settings -> settings.retry(RetryPolicy.none()))) {
            provider.answers(502, "", header.isEmpty() ? new String[0] : new String[] {header});
            return failure(provider);
        }
    }

    private static ChannelKitException failure(UnaryOperator<Transport.Builder> settings) {
        try (StubbedProvider provider =
                StubbedProvider.start(builder -> settings.apply(builder.retry(RetryPolicy.none())))) {
            return failure(provider);
        }
    }

    private static ChannelKitException failure(StubbedProvider provider) {
        return Assertions.catchThrowableOfType(
                ChannelKitException.class, () -> provider.call(RetryRule.SAFE).send());
    }
}
