package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the spec of dotdigital asks of the oracle beyond those of the others. */
class DotdigitalOracleTest {
    private static final SpecOracle ORACLE =
            SpecOracle.of(Path.of(System.getProperty("channelkit.specs"), "dotdigital", "openapi.yaml"));
    private static final Headers HEADERS =
            Headers.of("Authorization", "Basic dGVzdC11c2VyOnRlc3QtcGFzc3dvcmQ=", "Content-Type", "application/json");

    @ParameterizedTest
    @ValueSource(strings = {"\"Active\"", "\"active\"", "\"SUSPENDED\"", "0", "17"})
    void anAnswerHasALabelInAnyCaseOrANumber(String status) {
        assertThat(answered(200, "{\"AccountId\": 1, \"Name\": \"A\", \"Status\": " + status + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Asleep\"", "1.5", "true"})
    void anythingElseIsNoLabel(String status) {
        assertThat(answered(200, "{\"AccountId\": 1, \"Name\": \"A\", \"Status\": " + status + "}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-03T10:15:00.120Z\"",
                "\"2026-02-03T10:15:00+01:00\"",
                "\"2026-02-03T10:15:00.12\"",
                "\"/Date(1770113700120)/\"",
                "\"/Date(1770113700120+0100)/\"",
                "null"
            })
    void anAnswerHasATimeInThreeForms(String time) {
        assertThat(answered(200, account(time))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3 February 2026\"", "\"2026-02-03\"", "\"Date(1770113700120)\"", "1770113700120"})
    void anythingElseIsNoTime(String time) {
        assertThat(answered(200, account(time))).isNotEmpty();
    }

    @Test
    void aRequestHasTheLabelAsListed() {
        assertThat(sent("/GetAccounts", "{\"Status\": \"Active\"}")).isEmpty();
        assertThat(sent("/GetAccounts", "{\"Status\": \"active\"}")).isNotEmpty();
        assertThat(sent("/GetAccounts", "{\"Status\": 0}")).isNotEmpty();
    }

    @Test
    void aRequestHasATimeWithItsOffsetOrInMilliseconds() {
        assertThat(sent("/GetCreditHistory", "{\"AccountId\": 1, \"StartDate\": \"2026-02-03T10:15:00Z\"}"))
                .isEmpty();
        assertThat(sent("/GetCreditHistory", "{\"AccountId\": 1, \"StartDate\": \"/Date(1770113700120)/\"}"))
                .isEmpty();
        assertThat(sent("/GetCreditHistory", "{\"AccountId\": 1, \"StartDate\": \"2026-02-03T10:15:00\"}"))
                .isNotEmpty();
    }

    @Test
    void aBodyIsAlwaysDue() {
        assertThat(sent("/GetRoles", "{}")).isEmpty();
        assertThat(sent("/GetRoles", "")).isNotEmpty();
    }

    @Test
    void aStatusThatIsNotNamedIsJudgedToo() {
        assertThat(answered(404, "{\"ErrorDetail\": {\"Message\": \"No\"}, \"ErrorType\": \"A\"}"))
                .isEmpty();
        assertThat(answered(404, "{\"ErrorDetail\": \"No\"}")).isNotEmpty();
    }

    private static String account(String created) {
        return "{\"AccountId\": 1, \"Name\": \"A\", \"Status\": \"Active\", \"CreatedOn\": " + created + "}";
    }

    private static List<Violation> sent(String path, String body) {
        return judge(path, body, null);
    }

    private static List<Violation> answered(int status, String body) {
        Headers type = Headers.of("Content-Type", "application/json");
        return judge(
                "/GetAccount", "{\"AccountId\": 1}", new Exchange.Received(status, type, ByteString.encodeUtf8(body)));
    }

    private static List<Violation> judge(String path, String body, Exchange.@Nullable Received received) {
        HttpUrl url = HttpUrl.get("http://127.0.0.1/WebApi/ResellerService" + path);
        return ORACLE.judge(
                new Exchange(new Exchange.Sent("POST", url, HEADERS, ByteString.encodeUtf8(body)), received));
    }
}
