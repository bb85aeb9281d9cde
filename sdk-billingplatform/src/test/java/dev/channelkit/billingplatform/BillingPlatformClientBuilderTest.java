package dev.channelkit.billingplatform;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.record.ExternalKey;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.call.RenderedRequest;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingPlatformClientBuilderTest {
    private static final String ACCOUNT = "{\"retrieveResponse\":[{\"Id\":\"7509\"}]}";

    @Test
    void theHostIsTheVendorsUnlessItIsSaid() {
        assertThat(url(builder(Map.of()).organization("acme").session("test-session")))
                .isEqualTo("https://my.billingplatform.com/acme/rest/2.0/ACCOUNT/1");
        assertThat(url(builder(Map.of())
                        .host("sandbox.billingplatform.com")
                        .organization("Acme EU")
                        .session("test-session")))
                .isEqualTo("https://sandbox.billingplatform.com/Acme%20EU/rest/2.0/ACCOUNT/1");
    }

    @Test
    void theEnvironmentIsAskedForWhatIsNotGiven() {
        Map<String, String> environment = Map.of(
                "BILLINGPLATFORM_HOST", "acme.billingplatform.com",
                "BILLINGPLATFORM_ORGANIZATION", "acme",
                "BILLINGPLATFORM_USER_NAME", "test-user",
                "BILLINGPLATFORM_PASSWORD", "test-password");

        assertThat(url(builder(environment))).isEqualTo("https://acme.billingplatform.com/acme/rest/2.0/ACCOUNT/1");
    }

    @Test
    void withoutAnOrganizationThereIsNoClient() {
        assertThatThrownBy(() -> builder(Map.of()).session("test-session").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BILLINGPLATFORM_ORGANIZATION");
    }

    @Test
    void withoutAnybodyToLogInThereIsNoClient() {
        assertThatThrownBy(() -> builder(Map.of()).organization("acme").build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("BILLINGPLATFORM_USER_NAME");
        assertThatThrownBy(() -> builder(Map.of("BILLINGPLATFORM_CLIENT_ID", "test-id"))
                        .organization("acme")
                        .build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("BILLINGPLATFORM_CLIENT_SECRET");
        assertThatThrownBy(() -> builder(Map.of())
                        .organization("acme")
                        .user("test-user", " ")
                        .build())
                .isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> builder(Map.of()).session(" ")).isInstanceOf(CredentialException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://my.billingplatform.com", "my.billingplatform.com/x", "user@host", "a b"})
    void whatIsNoHostIsRefused(String host) {
        assertThatThrownBy(() -> builder(Map.of()).host(host)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "a\nb"})
    void whatIsNoOrganizationIsRefused(String organization) {
        assertThatThrownBy(() -> builder(Map.of()).organization(organization))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void nothingGoesOutInTheClearButToLoopback() {
        assertThatThrownBy(() -> builder(Map.of()).baseUrl("http://my.billingplatform.com/acme/rest/2.0"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aUserLogsInAtTheFirstCallAndOutAtTheEnd() {
        StubbedBilling billing = StubbedBilling.answering(
                request -> session(request, new AtomicInteger()),
                settings -> settings.user("test-user", "test-password"));
        try (billing) {
            assertThat(billing.received()).isEmpty();
            billing.client().accounts().get("7509");
            billing.client().accounts().get("7509");
        }

        assertThat(billing.requests())
                .containsExactly(
                        "POST /login {\"username\":\"test-user\",\"password\":\"test-password\"}",
                        "GET /ACCOUNT/7509",
                        "GET /ACCOUNT/7509",
                        "POST /logout");
        assertThat(billing.received().get(1).getHeaders().get("sessionid")).isEqualTo("test-session-1");
        assertThat(billing.received().get(1).getHeaders().get("Authorization")).isNull();
        assertThat(billing.received().get(3).getHeaders().get("sessionid")).isEqualTo("test-session-1");
    }

    @Test
    void aSessionFromElsewhereIsNotEnded() {
        StubbedBilling billing = StubbedBilling.answering(request -> ok(ACCOUNT));
        try (billing) {
            billing.client().accounts().get("7509");
        }

        assertThat(billing.requests()).containsExactly("GET /ACCOUNT/7509");
    }

    @Test
    void aDeadSessionIsReplacedAndTheBatchGoesOutOnceMore() {
        AtomicInteger logins = new AtomicInteger();
        AtomicInteger writes = new AtomicInteger();
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> request.getUrl().encodedPath().endsWith("/ACCOUNT") && writes.incrementAndGet() == 1
                        ? answer(500, "{\"errors\":[{\"error_code\":\"INVALID_SESSION_ID\"}]}")
                        : session(request, logins),
                settings -> settings.user("test-user", "test-password"))) {
            billing.client()
                    .accounts()
                    .create(List.of(Account.builder().name("a").build()))
                    .orThrow();

            assertThat(logins).hasValue(2);
            assertThat(writes).hasValue(2);
        }
    }

    @Test
    void aBatchThatWasPartlyProcessedWhenItsSessionDiedIsNeverSentAgain() {
        AtomicInteger logins = new AtomicInteger();
        AtomicInteger writes = new AtomicInteger();
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> {
                    if (!request.getUrl().encodedPath().endsWith("/ACCOUNT")) {
                        return session(request, logins);
                    }
                    writes.incrementAndGet();
                    return ok("{\"upsertResponse\":[{\"Id\":\"1\",\"success\":true},"
                            + "{\"success\":false,\"ErrorCode\":\"INVALID_SESSION_ID\"}]}");
                },
                settings -> settings.user("test-user", "test-password"))) {
            List<BatchEntry<Account>> entries = billing.client()
                    .accounts()
                    .upsert(
                            List.of(
                                    Account.builder().name("a").build(),
                                    Account.builder().name("b").build()),
                            ExternalKey.of("Name"))
                    .entries();

            assertThat(entries).extracting(BatchEntry::state).containsExactly(BatchState.SUCCEEDED, BatchState.FAILED);
            assertThat(entries.get(1).code()).isEqualTo("INVALID_SESSION_ID");
            assertThat(writes).hasValue(1);
        }
    }

    @Test
    void anOauthKeyGetsATokenAndLogsNobodyOut() {
        StubbedBilling billing = StubbedBilling.answering(
                request -> request.getUrl().encodedPath().endsWith("/authenticate")
                        ? ok("{\"access_token\":\"test-token\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}")
                        : ok(ACCOUNT),
                settings -> settings.oauth("test-id", "test-secret"));
        try (billing) {
            billing.client().accounts().get("7509");
        }

        assertThat(billing.requests()).containsExactly("POST /auth/1.0/authenticate", "GET /ACCOUNT/7509");
        RecordedRequest token = billing.received().get(0);
        assertThat(token.getUrl().query()).isEqualTo("grant_type=client_credentials");
        assertThat(token.getHeaders().get("Authorization")).startsWith("Basic ");
        RecordedRequest call = billing.received().get(1);
        assertThat(call.getHeaders().get("Authorization")).isEqualTo("Bearer test-token");
        assertThat(call.getHeaders().get("sessionid")).isNull();
    }

    private static MockResponse session(RecordedRequest request, AtomicInteger logins) {
        String path = request.getUrl().encodedPath();
        if (path.endsWith("/login")) {
            return ok("{\"loginResponse\":[{\"SessionID\":\"test-session-" + logins.incrementAndGet()
                    + "\",\"ErrorCode\":\"0\",\"ErrorText\":[]}]}");
        }
        if (path.endsWith("/logout")) {
            return ok("{\"logoutResponse\":[{\"ErrorCode\":\"0\",\"ErrorText\":\" \",\"Success\":\"1\"}]}");
        }
        return ok(
                request.getMethod().equals("GET") ? ACCOUNT : "{\"createResponse\":[{\"Id\":\"1\",\"success\":true}]}");
    }

    private static BillingPlatformClientBuilder builder(Map<String, String> environment) {
        return new BillingPlatformClientBuilder(environment::get);
    }

    private static String url(BillingPlatformClientBuilder builder) {
        try (BillingPlatformClient client = builder.build()) {
            RenderedRequest rendered = client.accounts().getCall("1").dryRun();
            return rendered.url();
        }
    }
}
