package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.ServerErrorException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers and proxies repeat what they were sent; the client's texts do not. */
class EchoedSecretsTest {
    private static final String PAIR = Base64.getEncoder()
            .encodeToString((SesServer.KEY + ":" + SesServer.SECRET).getBytes(StandardCharsets.US_ASCII));

    @RegisterExtension
    final SesServer ses = new SesServer();

    static String[] spellings() {
        return new String[] {
            SesServer.KEY,
            SesServer.SECRET,
            PAIR,
            "Basic " + PAIR,
            PAIR.replace("/", "\\/"), // as PHP writes slashes in JSON
            URLEncoder.encode(SesServer.SECRET, StandardCharsets.UTF_8),
            SesServer.SECRET.replace(">", "&gt;"),
            SesServer.SECRET.replace(">", "\\u003e")
        };
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void inTheMessageOfAnError(String secret) {
        ses.answer(
                400,
                "{\"success\":false,\"message\":\"bad: " + secret + "\",\"code\":\"" + secret + "\","
                        + "\"errors\":[{\"field\":\"Authorization\",\"message\":\"" + secret + "\"}]}");

        BadRequestException e = failure(
                BadRequestException.class, () -> ses.client().customers().get("4022"));

        assertThat(e).hasMessageContaining("bad: ");
        assertNothingLeft(e.body() + e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void inAPage(String secret) {
        ses.answer(502, "<html>You sent Authorization: " + secret + "</html>");

        ServerErrorException e = failure(
                ServerErrorException.class, () -> ses.client().customers().get("4022"));

        assertNothingLeft(e.body() + e.getMessage());
    }

    @Test
    void inHeadersAndTheRequestId() {
        ses.answer(SesServer.response(401)
                .addHeader("X-Request-Id", "req-" + SesServer.KEY)
                .addHeader("X-Echo", "Basic " + PAIR)
                .body("{\"success\":false}")
                .build());

        AuthenticationException e = failure(
                AuthenticationException.class, () -> ses.client().customers().get("4022"));

        assertThat(e.details().requestId()).isEqualTo("req-***");
        assertThat(e.headers().get("x-echo")).containsExactly("Basic ***");
    }

    @Test
    void inARefusalInsideA200() {
        ses.answer("{\"success\":false,\"message\":\"key " + SesServer.KEY + " is blocked\"}");

        ProviderErrorException e = failure(
                ProviderErrorException.class, () -> ses.client().customers().get("4022"));

        assertThat(e).hasMessageContaining("key *** is blocked");
    }

    @Test
    void whereTheCallerSentASecretOfItsOwn() {
        ses.answer(400, "{\"success\":false,\"message\":\"token test-token-99 is stale\"}");

        BadRequestException e = failure(
                BadRequestException.class,
                () -> ses.client()
                        .customers()
                        .getCall("4022")
                        .header("X-Auth-Token", "test-token-99")
                        .send());

        assertThat(e.getMessage() + e.body()).doesNotContain("test-token-99");
    }

    private static void assertNothingLeft(String text) {
        for (String spelling : spellings()) {
            assertThat(text).doesNotContain(spelling);
        }
    }
}
