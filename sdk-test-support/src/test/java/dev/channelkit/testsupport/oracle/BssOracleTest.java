package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the spec of BSS asks of the oracle beyond that of SES. */
class BssOracleTest {
    private static final SpecOracle ORACLE =
            SpecOracle.of(Path.of(System.getProperty("channelkit.specs"), "bss", "openapi.yaml"));
    private static final Headers HEADERS =
            Headers.of("Authorization", "Bearer test-access-token", "X-Api-Version", "3");

    @ParameterizedTest
    @ValueSource(strings = {"Pending For Cancel", "PENDING_FOR_CANCEL", "pendingforcancel", "in-active", "InActive"})
    void aLabelMayBeSpeltInManyWays(String status) {
        assertThat(judge("/api/subscriptions", "{\"data\": [{\"id\": \"a\", \"status\": \"" + status + "\"}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asleep", "Active ", "Pending"})
    void anotherLabelIsNone(String status) {
        assertThat(judge("/api/subscriptions", "{\"data\": [{\"id\": \"a\", \"status\": \"" + status + "\"}]}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2500.00", "null", "\"Unlimited\"", "\"UNLIMITED\"", "\"2500.00\""})
    void aNumberMayBeAWord(String limit) {
        assertThat(judge("/api/accounts/1", "{\"id\": 1, \"name\": \"A\", \"creditLimit\": " + limit + "}"))
                .isEmpty();
    }

    @Test
    void anotherWordIsNone() {
        assertThat(judge("/api/accounts/1", "{\"id\": 1, \"name\": \"A\", \"creditLimit\": \"plenty\"}"))
                .isNotEmpty();
    }

    @Test
    void theVersionIsDue() {
        Headers without = HEADERS.newBuilder().removeAll("X-Api-Version").build();

        assertThat(sent("GET", "/api/accounts", without, "")).isNotEmpty();
        assertThat(sent("GET", "/api/accounts", HEADERS, "")).isEmpty();
    }

    @Test
    void aFilterIsPlainText() {
        String filter = "?%24filter=contains%28name%2C%20%27O%27%27Neill%27%29%20and%20id%20gt%2040000";

        assertThat(sent(
                        "GET",
                        "/api/accounts" + filter + "&%24orderby=name%20asc&pageIndex=1&pageSize=500",
                        HEADERS,
                        ""))
                .isEmpty();
        assertThat(sent("GET", "/api/accounts?pageIndex=0", HEADERS, "")).isNotEmpty();
    }

    @Test
    void aPatchIsAListOfSteps() {
        Headers patch = HEADERS.newBuilder()
                .set("Content-Type", "application/json-patch+json")
                .build();

        assertThat(sent("PATCH", "/api/accounts/1", patch, "[{\"op\": \"remove\", \"path\": \"/creditLimit\"}]"))
                .isEmpty();
        assertThat(sent("PATCH", "/api/accounts/1", patch, "[{\"op\": \"move\", \"path\": \"/creditLimit\"}]"))
                .isNotEmpty();
        assertThat(sent("PATCH", "/api/accounts/1", patch, "{\"creditLimit\": 0}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 40219", "201, '{\"id\": 40219}'"})
    void anIdIsBareOrInAnObjectByStatus(int status, String body) {
        Headers json =
                HEADERS.newBuilder().set("Content-Type", "application/json").build();
        Exchange.Sent sent =
                new Exchange.Sent("POST", url("/api/accounts"), json, ByteString.encodeUtf8("{\"name\": \"A\"}"));
        Headers answer = Headers.of("Content-Type", "application/json");

        assertThat(ORACLE.judge(new Exchange(sent, new Exchange.Received(status, answer, ByteString.encodeUtf8(body)))))
                .isEmpty();
    }

    @Test
    void theTokenIsAtTheRootAndNeedsNone() {
        Headers form = Headers.of("Content-Type", "application/x-www-form-urlencoded");

        assertThat(sent("POST", "/oauth/token", form, "grant_type=password&username=a&password=b"))
                .isEmpty();
        assertThat(sent("POST", "/oauth/token", form, "grant_type=client_credentials"))
                .isNotEmpty();
        assertThat(ORACLE.basePath("createToken")).isEmpty();
    }

    @Test
    void answersWithoutContentAndPagesOfHtmlAreDeclared() {
        String plan = "/api/subscriptions/a/currentInstallmentplan";

        assertThat(judge(plan, "null")).isEmpty();
        assertThat(judge(plan, 204, "", "")).isEmpty();
        assertThat(judge(plan, 504, "", "")).isEmpty();
        assertThat(judge(plan, 502, "text/html", "<html></html>")).isEmpty();
        assertThat(judge(plan, 503, "application/json", "[]")).isNotEmpty();
    }

    private static List<Violation> judge(String target, int status, String contentType, String answer) {
        Headers headers = contentType.isEmpty() ? Headers.of() : Headers.of("Content-Type", contentType);
        return ORACLE.judge(new Exchange(
                new Exchange.Sent("GET", url(target), HEADERS, ByteString.EMPTY),
                new Exchange.Received(status, headers, ByteString.encodeUtf8(answer))));
    }

    private static List<Violation> judge(String target, String answer) {
        return judge(target, 200, "application/json", answer);
    }

    private static List<Violation> sent(String method, String target, Headers headers, String body) {
        return ORACLE.judge(
                new Exchange(new Exchange.Sent(method, url(target), headers, ByteString.encodeUtf8(body)), null));
    }

    private static HttpUrl url(String target) {
        return HttpUrl.get("http://127.0.0.1" + target);
    }
}
