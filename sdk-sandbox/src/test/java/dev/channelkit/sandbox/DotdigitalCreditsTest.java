package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.dotdigital.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class DotdigitalCreditsTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private Sandbox sandbox;
    private DotdigitalSandbox dotdigital;
    private Raw api;
    private int account;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        dotdigital = sandbox.dotdigital();
        api = Raw.dotdigital(sandbox);
        sandbox.clock().set(NOW);
        account = api.call("CreateAccount", "{'Name': 'New'}")
                .json()
                .path("AccountId")
                .asInt();
    }

    private JsonNode granted(int credits, int months) {
        return api.call("AddCredit", body(credits, months)).json();
    }

    private String body(int credits, int months) {
        return "{'AccountId': " + account + ", 'Credits': " + credits + ", 'ExpiryMonths': " + months + "}";
    }

    private JsonNode balance() {
        return api.call("GetCreditBalance", "{'AccountId': " + account + "}").json();
    }

    private List<String> history(String more) {
        List<String> entries = new ArrayList<>();
        api.call("GetCreditHistory", "{'AccountId': " + account + more + "}")
                .json()
                .path("Transactions")
                .forEach(one -> entries.add(
                        one.path("Type").asText() + " " + one.path("Credits").asInt()));
        return entries;
    }

    @Test
    void grantsAdd() {
        assertThat(granted(300, 3).path("Balance").asInt()).isEqualTo(300);
        JsonNode second = granted(200, 6);

        assertThat(second.path("Balance").asInt()).isEqualTo(500);
        assertThat(second.path("CreditsAdded").asInt()).isEqualTo(200);
        assertThat(second.path("ExpiresOn").asText()).startsWith("2027-01-01T12:00:");
        assertThat(balance().path("Balance").asInt()).isEqualTo(500);
        assertThat(balance().path("NextExpiryCredits").asInt()).isEqualTo(300);
        assertThat(balance().path("NextExpiryOn").asText()).startsWith("2026-10-01T12:00:");
    }

    @Test
    void withoutMonthsAGrantLastsTwelve() {
        JsonNode grant = api.call("AddCredit", "{'AccountId': " + account + ", 'Credits': 5}")
                .json();

        assertThat(grant.path("ExpiresOn").asText()).startsWith("2027-07-01T12:00:");
    }

    @Test
    void whatIsLeftLapsesAsTheClockMoves() {
        granted(300, 3);
        granted(200, 6);
        assertThat(dotdigital.consume(account, 120)).isEqualTo(120);

        sandbox.clock().set(Instant.parse("2026-10-01T12:30:00Z"));

        assertThat(balance().path("Balance").asInt()).isEqualTo(200);
        assertThat(history("")).containsExactly("Added 300", "Added 200", "Consumed -120", "Expired -180");
        assertThat(dotdigital.grants(account)).extracting(Grant::remaining).containsExactly(0, 200);
        sandbox.clock().set(Instant.parse("2027-01-02T00:00:00Z"));
        assertThat(dotdigital.balance(account)).isZero();
        assertThat(balance().has("NextExpiryOn")).isFalse();
    }

    @Test
    void theHistoryTellsWhoAndHowMuchWasLeft() {
        granted(300, 3);
        dotdigital.consume(account, 20);

        JsonNode entries = api.call("GetCreditHistory", "{'AccountId': " + account + "}")
                .json()
                .path("Transactions");
        assertThat(entries.get(0).path("CreatedBy").asText()).isEqualTo(dotdigital.userName());
        assertThat(entries.get(0).path("ExpiresOn").asText()).startsWith("2026-10-01");
        assertThat(entries.get(1).has("CreatedBy")).isFalse();
        assertThat(entries.get(1).path("BalanceAfter").asInt()).isEqualTo(280);
        assertThat(entries.get(1).path("TransactionId").asLong())
                .isGreaterThan(entries.get(0).path("TransactionId").asLong());
    }

    @Test
    void aHistoryHasItsStartAndNotItsEnd() {
        granted(1, 3);
        String first = api.call("GetCreditHistory", "{'AccountId': " + account + "}")
                .json()
                .at("/Transactions/0/CreatedOn")
                .asText();
        sandbox.clock().advance(Duration.ofHours(1));
        granted(2, 3);

        assertThat(history(", 'StartDate': '" + first + "'")).containsExactly("Added 1", "Added 2");
        assertThat(history(", 'EndDate': '" + first + "'")).isEmpty();
        assertThat(history(", 'StartDate': '2026-07-01T12:30:00+00:00'")).containsExactly("Added 2");
        assertThat(history(", 'PageSize': 1, 'PageNumber': 2")).containsExactly("Added 2");
        long millis = Instant.parse("2026-07-01T12:30:00Z").toEpochMilli();
        assertThat(history(", 'StartDate': '/Date(" + millis + "+0200)/'")).containsExactly("Added 2");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, Credits", "-5, 3, Credits", "5, 13, ExpiryMonths", "5, 0, ExpiryMonths"})
    void aGrantThatDoesNotDoIsNone(int credits, int months, String parameter) {
        Raw.Reply reply = api.call("AddCredit", body(credits, months));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/ErrorDetail/Message").asText()).contains(parameter);
        assertThat(dotdigital.grants(account)).isEmpty();
    }

    @Test
    void creditsBeyond32BitsAreNone() {
        assertThat(api.call("AddCredit", "{'AccountId': " + account + ", 'Credits': 3000000000}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void closedAccountsAreGrantedNothing() {
        assertThat(api.call("AddCredit", "{'AccountId': 1040, 'Credits': 1}").status())
                .isEqualTo(400);
    }

    @Test
    void madeUpHistoriesAddUpAndAreNumberedUpwards() {
        int seen = 0;
        for (int id = 1001; id <= 1340; id++) {
            long last = 0;
            long sum = 0;
            JsonNode entries = api.call("GetCreditHistory", "{'AccountId': " + id + ", 'PageSize': 500}")
                    .json()
                    .path("Transactions");
            for (JsonNode one : entries) {
                assertThat(one.path("TransactionId").asLong()).isGreaterThan(last);
                last = one.path("TransactionId").asLong();
                sum += one.path("Credits").asLong();
                assertThat(one.path("BalanceAfter").asLong()).isEqualTo(sum);
                seen++;
            }
            assertThat(dotdigital.balance(id)).isEqualTo(sum);
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    @Test
    void someMadeUpCreditsLapseSoon() {
        long before = sum();
        sandbox.clock().advance(Duration.ofDays(90));

        assertThat(before).isGreaterThan(10_000);
        assertThat(sum()).isBetween(1L, before - 1_000);
    }

    private long sum() {
        long sum = 0;
        for (int id = 1001; id <= 1340; id++) {
            sum += dotdigital.balance(id);
        }
        return sum;
    }

    @Test
    void thePartnersPoolRunsEmpty() {
        try (Sandbox other = Sandbox.builder()
                .dotdigital(DotdigitalProfile.usual().with("pool", "100"))
                .start()) {
            Raw raw = Raw.dotdigital(other);

            assertThat(raw.call("AddCredit", "{'AccountId': 1001, 'Credits': 90}")
                            .status())
                    .isEqualTo(200);
            Raw.Reply more = raw.call("AddCredit", "{'AccountId': 1001, 'Credits': 11}");
            assertThat(more.json().path("ErrorType").asText()).isEqualTo("InsufficientCreditFaultContract");
            assertThat(raw.call("AddCredit", "{'AccountId': 1001, 'Credits': 10}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBusyAccountUsesCreditsAtOnce() {
        try (Sandbox other = Sandbox.builder()
                .dotdigital(DotdigitalProfile.usual().with("busy", "true"))
                .start()) {
            int quiet = 1001;
            Raw.dotdigital(other).call("AddCredit", "{'AccountId': " + quiet + ", 'Credits': 90}");

            assertThat(other.dotdigital().balance(quiet)).isBetween(83L, 89L);
            assertThat(other.dotdigital().grants(quiet)).hasSize(1);
        }
    }

    @Test
    void aHistoryMayBeMissingOrBeginWithTheNewest() {
        try (Sandbox none = Sandbox.builder()
                        .dotdigital(DotdigitalProfile.usual().withHistory(false))
                        .start();
                Sandbox reverse = Sandbox.builder()
                        .dotdigital(DotdigitalProfile.usual().with("historyOrder", "newestFirst"))
                        .start()) {
            String body = "{'AccountId': 1004}";

            assertThat(Raw.dotdigital(none).call("GetCreditHistory", body).status())
                    .isEqualTo(404);
            assertThat(Raw.dotdigital(none).call("GetCreditBalance", body).status())
                    .isEqualTo(200);
            JsonNode entries = Raw.dotdigital(reverse)
                    .call("GetCreditHistory", body)
                    .json()
                    .path("Transactions");
            assertThat(entries.get(0).path("TransactionId").asLong())
                    .isGreaterThan(entries.get(1).path("TransactionId").asLong());
        }
    }
}
