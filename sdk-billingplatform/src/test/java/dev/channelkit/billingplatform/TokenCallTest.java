package dev.channelkit.billingplatform;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.GrantType;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.error.AuthenticationException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** The token call by hand, which wants client id and secret whatever its client has. */
class TokenCallTest {
    private static final BasicCredentials KEY = BasicCredentials.of("test-id", "test-secret");

    @Test
    void theTokenCallCarriesItsOwnKeyAndNoSession() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok("{\"access_token\":\"test-token\"}"))) {
            Object unused = billing.client().calls().token().obtain(KEY, GrantType.CLIENT_CREDENTIALS);

            RecordedRequest sent = billing.received().get(0);
            assertThat(sent.getHeaders().values("Authorization")).containsExactly("Basic dGVzdC1pZDp0ZXN0LXNlY3JldA==");
            assertThat(sent.getHeaders().get("sessionid")).isNull();
        }
    }

    @Test
    void aKeyThatIsRefusedEndsNoSessionOfTheClient() {
        try (StubbedBilling billing = StubbedBilling.answering(
                TokenCallTest::withLogins, settings -> settings.user("test-user", "test-password"))) {
            Object before = billing.client().accounts().get("1");
            assertThatThrownBy(() -> billing.client().calls().token().obtain(KEY, GrantType.CLIENT_CREDENTIALS))
                    .isInstanceOf(AuthenticationException.class);
            Object after = billing.client().accounts().get("1");

            assertThat(billing.received().stream().map(StubbedBilling::line))
                    .containsExactly("POST /login", "GET /ACCOUNT/1", "POST /auth/1.0/authenticate", "GET /ACCOUNT/1");
        }
    }

    private static MockResponse withLogins(RecordedRequest request) {
        return switch (StubbedBilling.line(request)) {
            case "POST /login" ->
                ok("{\"loginResponse\":[{\"SessionID\":\"test-session-1\",\"ErrorCode\":\"0\",\"ErrorText\":\"\"}]}");
            case "POST /auth/1.0/authenticate" -> answer(401, "{\"error\":\"invalid_client\"}");
            default -> ok("{\"retrieveResponse\":[{\"Id\":\"1\"}]}");
        };
    }
}
