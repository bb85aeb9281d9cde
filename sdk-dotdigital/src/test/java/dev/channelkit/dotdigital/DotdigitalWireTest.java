package dev.channelkit.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.AccountStatus;
import dev.channelkit.dotdigital.model.AccountStatusRequest;
import dev.channelkit.dotdigital.model.AddCreditRequest;
import dev.channelkit.dotdigital.model.AddUserToAccountRequest;
import dev.channelkit.dotdigital.model.ChargeableActivityReportRequest;
import dev.channelkit.dotdigital.model.CreditBalance;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.OffsetDateTime;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire and what is made of what comes back, beyond the examples of the spec. */
class DotdigitalWireTest {
    private static final String PHONE = "+447700900123";
    private static final String PASSWORD = "test-Passw0rd";

    private final MockWebServer server = PromptServer.create();
    private DotdigitalClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = builder().build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private DotdigitalClientBuilder builder() {
        return DotdigitalClient.builder()
                .credentials("test-user", "test-password")
                .baseUrl(server.url("/WebApi/ResellerService").toString())
                .retry(RetryPolicy.none());
    }

    @Test
    void aCallWithNothingToSayHasABodyAndAsksForJson() throws InterruptedException {
        answer(200, "{\"Roles\":[]}");

        assertThat(client.roles().list()).isEmpty();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getBody().utf8()).isEqualTo("{}");
        assertThat(request.getTarget()).isEqualTo("/WebApi/ResellerService/GetRoles");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"UserId\":5678}",
                "5678",
                "<AddUserToAccountResponse xmlns=\"urn:x\"><UserId>5678</UserId></AddUserToAccountResponse>",
                "<int xmlns=\"urn:y\">5678</int>"
            })
    void theIdOfANewUserIsReadInEveryForm(String body) {
        answer(200, body);

        assertThat(client.users().add(user())).contains(5678);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"UserId\":null}",
                "<AddUserToAccountResponse/>",
                "<A xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><UserId i:nil=\"true\"/></A>"
            })
    void aSuccessMayTellNoId(String body) {
        answer(200, body);

        assertThat(client.users().add(user())).isEmpty();
    }

    @Test
    void aNumberedStatusIsKeptAndStandsForNothing() {
        answer(200, "{\"AccountId\":1,\"Name\":\"A\",\"Status\":1}");
        answer(200, "{\"AccountId\":1,\"Name\":\"A\",\"Status\":\"SUSPENDED\"}");
        AccountIdRequest one = AccountIdRequest.builder().accountId(1).build();

        AccountStatus number = client.accounts().get(one).status();
        AccountStatus label = client.accounts().get(one).status();

        assertThat(number.value()).isEqualTo("1");
        assertThat(number.known()).isEqualTo(AccountStatus.Known.UNKNOWN);
        assertThat(label.known()).isEqualTo(AccountStatus.Known.SUSPENDED);
    }

    @Test
    void xmlWithNamespacesAndNullsIsReadWhereJsonWasAskedFor() {
        answer(
                200,
                "<CreditBalance xmlns=\"http://schemas.example.com/c\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                        + "<AccountId>1234</AccountId><Balance>1720</Balance><NextExpiryCredits i:nil=\"true\"/>"
                        + "<NextExpiryOn>2026-02-03T10:15:00</NextExpiryOn></CreditBalance>");

        CreditBalance balance = client.credits()
                .balance(AccountIdRequest.builder().accountId(1234).build());

        assertThat(balance.balance()).isEqualTo(1720);
        assertThat(balance.nextExpiryCredits()).isNull();
        assertThat(balance.nextExpiryOn()).isEqualTo(OffsetDateTime.parse("2026-02-03T10:15:00Z"));
    }

    @Test
    void timesGoOutInMillisecondsOnRequest() throws InterruptedException {
        ChargeableActivityReportRequest january = ChargeableActivityReportRequest.builder()
                .startDate(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .endDate(OffsetDateTime.parse("2026-02-01T01:00:00+01:00"))
                .build();
        answer(200, "{\"Lines\":[]}");
        answer(200, "{\"Lines\":[]}");

        Object unused = client.reports().chargeableActivity(january);
        try (DotdigitalClient millis = builder().msDates(true).build()) {
            Object unusedToo = millis.reports().chargeableActivity(january);
        }

        assertThat(server.takeRequest().getBody().utf8())
                .isEqualTo("{\"StartDate\":\"2026-01-01T00:00:00Z\",\"EndDate\":\"2026-02-01T00:00:00Z\"}");
        assertThat(server.takeRequest().getBody().utf8())
                .isEqualTo("{\"StartDate\":\"/Date(1767225600000)/\",\"EndDate\":\"/Date(1769904000000)/\"}");
    }

    @Test
    void a404OfEverythingSuggestsTheOtherName() {
        answer(404, "");

        assertThatThrownBy(() -> client.roles().list())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("ResellerServices")
                .hasMessageContaining("service(DotdigitalService.PLURAL)");
    }

    @Test
    void aFalseSuccessIsNone() {
        answer(200, "{\"Success\":false}");

        assertThatThrownBy(() -> client.accounts()
                        .suspend(AccountStatusRequest.builder().accountId(1).build()))
                .isInstanceOf(ProviderErrorException.class);
    }

    @Test
    void errorsTellTypeTextAndField() {
        answer(
                400,
                "{\"ErrorDetail\":{\"Message\":\"Value cannot be null. Parameter name: request\",},\"ErrorType\":\"ArgumentFaultContract\"}");
        answer(400, "[{\"property\":\"Credits\",\"failureCode\":\"Throttled\",\"details\":\"slow down\"}]");

        BadRequestException refused = catchThrowableOfType(
                BadRequestException.class, () -> client.credits().addUnguarded(grant()));

        assertThat(refused.field()).contains("request");
        assertThat(refused.details().providerCode()).isEqualTo("ArgumentFaultContract");
        assertThat(refused.details().providerMessage()).isEqualTo("Value cannot be null.");
        assertThatThrownBy(() -> client.credits().addUnguarded(grant())).isInstanceOf(RateLimitedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>no</body></html>", "{\"x\":"})
    void a401IsOneWhateverItsBody(String body) {
        answer(401, body);

        assertThatThrownBy(() -> client.roles().list()).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void a504LeavesTheOutcomeOfAGrantUnknownAndSendsItOnce() {
        answer(504, "");

        assertThatThrownBy(() -> client.credits().addUnguarded(grant())).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> AddCreditRequest.builder().credits(0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("AddCreditRequest.Credits is at least 1");
        assertThatThrownBy(() -> AddCreditRequest.builder().expiryMonths(13)).hasMessageContaining("at most 12");
        assertThatThrownBy(() -> AddUserToAccountRequest.builder().password("short-pw"))
                .hasMessageContaining("AddUserToAccountRequest.Password needs at least 9 characters")
                .hasMessageNotContaining("short-pw");
        assertThatThrownBy(() -> AddUserToAccountRequest.builder()
                        .accountId(1)
                        .username("u")
                        .password(PASSWORD)
                        .firstname("A")
                        .lastName("B")
                        .emailAddress("a@example.com")
                        .mobilePhoneNumber(PHONE)
                        .build())
                .hasMessageContaining("LandlinePhoneNumber");
    }

    @Test
    void passwordAndNumbersShowNowhere() {
        answer(400, "{\"ErrorDetail\":{\"Message\":\"bad: " + PASSWORD + " " + PHONE + "\"},\"ErrorType\":\"F\"}");

        BadRequestException refused = catchThrowableOfType(
                BadRequestException.class, () -> client.users().add(user()));

        String shown = refused
                + refused.body()
                + user()
                + client.users().addCall(user()).dryRun();
        assertThat(shown).doesNotContain(PASSWORD).doesNotContain("7700900123").contains("ada@example.com");
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static AddCreditRequest grant() {
        return AddCreditRequest.builder().accountId(1234).credits(500).build();
    }

    private static AddUserToAccountRequest user() {
        return AddUserToAccountRequest.builder()
                .accountId(1234)
                .username("acme.ops")
                .password(PASSWORD)
                .firstname("Ada")
                .lastName("Byron")
                .emailAddress("ada@example.com")
                .mobilePhoneNumber(PHONE)
                .landlinePhoneNumber(PHONE)
                .build();
    }
}
