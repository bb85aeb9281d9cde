package dev.channelkit.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.api.BssOperations;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.AccountCreatePaths;
import dev.channelkit.bss.model.GrantType;
import dev.channelkit.bss.model.QuantityRequestCreate;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionFields;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.model.TokenRequest;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.patch.JsonPatch;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generated client writes and reads where BSS is special. */
class BssWireTest {
    private final MockWebServer server = PromptServer.create();
    private BssClient bss;

    @BeforeEach
    void start() throws Exception {
        server.start();
        Transport.Builder transport = Transport.builder("bss")
                .baseUrl(server.url("/api").toString())
                .server("token", BssOperations::tokenServer)
                .credentials(CredentialSource.fixed(AccessToken.of("test-token")), AccessToken.bearer())
                .retry(RetryPolicy.none());
        BssOperations.headers().forEach(transport::header);
        bss = new BssClient(transport.build());
    }

    @AfterEach
    void stop() {
        bss.close();
        server.close();
    }

    @Test
    void aTypedQueryIsOneExpressionWithAStableOrder() throws Exception {
        answer("{\"data\":[],\"paging\":{\"totalPages\":0}}");

        assertThat(bss.subscriptions()
                        .list(q -> q.filter(SubscriptionFields.STATUS
                                .is(SubscriptionStatus.PENDING_FOR_CANCEL)
                                .or(SubscriptionFields.NAME.contains("O'Neill"))
                                .and(SubscriptionFields.END_DATE.before(
                                        OffsetDateTime.parse("2026-03-01T00:00:00+02:00")))))
                        .toList())
                .isEmpty();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().queryParameter("$filter"))
                .isEqualTo("(status eq 'Pending For Cancel' or contains(name, 'O''Neill'))"
                        + " and endDate lt datetime'2026-02-28T22:00:00.000'");
        assertThat(request.getUrl().queryParameter("$orderby")).isEqualTo("createdAt");
        assertThat(request.getUrl().queryParameter("pageSize")).isEqualTo("500");
        assertThat(request.getUrl().queryParameter("pageIndex")).isEqualTo("1");
        assertThat(request.getHeaders().get("X-Api-Version")).isEqualTo("3");
    }

    @Test
    void aBareListIsReadToTheEmptyPage() {
        answer("[{\"id\":\"a\"},{\"id\":\"b\"}]");
        answer("[]");

        assertThat(bss.subscriptions().list().stream().map(Subscription::id)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":\"1\"}]", "{\"data\":[{\"id\":\"1\"}]}"})
    void childListsComeInBothForms(String body) {
        answer(body);

        assertThat(bss.subscriptions().addons("b0c5")).hasSize(1);
    }

    @Test
    void pageZeroIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> bss.invoices().list(q -> q.pageIndex(0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("there is no page 0");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void thereMayBeNoInstallmentPlan(String body) {
        answer(body);

        assertThat(bss.subscriptions().installmentPlan("b0c5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "8", "{\"id\":\"8\"}", "{\"id\":8}"})
    void theIdOfAQuantityRequestIsFoundInWhateverForm(String body) {
        answer(body);

        assertThat(bss.subscriptions()
                        .rawQuantity(
                                "b0c5",
                                QuantityRequestCreate.builder().quantity(15).build()))
                .isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40218", "{\"id\":40218}"})
    void theIdOfAnAccountIsFoundInWhateverForm(String body) {
        answer(body);

        assertThat(bss.accounts()
                        .create(AccountCreate.builder()
                                .name("Harbour Dental Ltd")
                                .build()))
                .isEqualTo(40218L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":40218}", "true"})
    void aPatchIsSentAsOneAndNeedsNoAnswer(String body) throws Exception {
        answer(body);

        bss.accounts()
                .patch(
                        40218,
                        JsonPatch.<AccountCreate>builder()
                                .replace(AccountCreatePaths.CREDIT_LIMIT, new BigDecimal("2500.00"))
                                .remove(AccountCreatePaths.BILLING_ADDRESS_CITY)
                                .build());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json-patch+json");
        assertThat(request.getBody().utf8())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/creditLimit\",\"value\":2500.00},"
                        + "{\"op\":\"remove\",\"path\":\"/billingAddress/city\"}]");
    }

    @Test
    void aCreditWithoutLimitIsNoNumberAndStaysAsItCame() {
        answer("{\"id\":40218,\"creditLimit\":\"Unlimited\"}");

        Account account = bss.accounts().get(40218);

        assertThat(account.creditLimit()).isNull();
        assertThat(account.has(Account.Field.CREDIT_LIMIT)).isTrue();
        assertThat(Json.write(account, Account.codec())).isEqualTo("{\"id\":40218,\"creditLimit\":\"Unlimited\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pending For Cancel", "pending-for-cancel", "PendingForCancel"})
    void aStatusIsKnownInWhateverSpelling(String spelling) {
        answer("{\"id\":\"a\",\"status\":\"" + spelling + "\"}");

        SubscriptionStatus status = bss.subscriptions().get("a").status();

        assertThat(status).isEqualTo(SubscriptionStatus.PENDING_FOR_CANCEL);
        assertThat(status.known()).isEqualTo(SubscriptionStatus.Known.PENDING_FOR_CANCEL);
        assertThat(status.value()).isEqualTo(spelling);
        assertThat(SubscriptionStatus.of("Frozen")).isNotEqualTo(SubscriptionStatus.of("Thawed"));
    }

    @Test
    void aCancellationNeedsNoReason() throws Exception {
        answer("");

        bss.subscriptions().cancel("b0c5");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/subscriptions/b0c5/cancel");
        assertThat(request.getBodySize()).isZero();
        assertThat(request.getHeaders().get("Content-Type")).isNull();
    }

    @Test
    void theTokenIsAskedForAtTheRootOfTheHost() throws Exception {
        answer("{\"access_token\":\"test-access\",\"token_type\":\"Bearer\"}");

        bss.token()
                .obtain(TokenRequest.builder()
                        .grantType(GrantType.PASSWORD)
                        .username("test-user")
                        .password("test-password")
                        .build());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/oauth/token");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getBody().utf8().toLowerCase(Locale.ROOT)).contains("grant_type=password");
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }
}
