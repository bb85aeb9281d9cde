package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleOracleTest {
    private static final String LIST = "/customers?filter%5Bid%3Agte%5D=4000&filter%5Bid%3Alt%5D=5000&sort%5Bid%5D=asc"
            + "&limit=100&offset=0&relations=invoices%2Cgroup";
    private static final String GENERATION =
            "source=aws&period=m-01-2025&status=draft&sendEmails=false&customers=4022%2C4023";

    private final SpecOracle oracle = Wire.oracle();

    @Test
    void acceptsARequestMadeOfTheExamples() {
        assertThat(differences("GET", LIST, "", "")).isEmpty();
        assertThat(differences("GET", "/customers/4022?relations=invoices%2Cgroup", "", ""))
                .isEmpty();
        assertThat(differences("POST", "/invoices/generate", "application/x-www-form-urlencoded", GENERATION))
                .isEmpty();
        assertThat(differences("PUT", "/customers/4022", "application/json", "{\"company\": \"Blåbär & Döttrar AB\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/4023?relations=invoices%2Cgroup",
                "/customers/4022",
                "/customers/4022?relations=group%2Cinvoices",
                "/customers/4022?relations=invoices%2Cgroup&limit=1"
            })
    void findsWhatIsMissingAddedOrChanged(String target) {
        assertThat(differences("GET", target, "", "")).hasSize(1);
    }

    @Test
    void allowsTheSortThatKeepsPagesApart() {
        ExampleRequest example = new ExampleRequest("/x", Map.of("limit", "1"), Map.of(), Set.of(), "sort[id]");

        assertThat(example.differences("/x", QueryTerm.parse("limit=1&sort%5Bid%5D=asc")))
                .isEmpty();
        assertThat(example.differences("/x", QueryTerm.parse("limit=1&sort%5Bname%5D=asc")))
                .hasSize(1);
    }

    @Test
    void findsAHeaderThatIsMissingOrSaysSomethingElse() {
        Map<String, String> tag = Map.of("If-Match", "t1");
        ExampleRequest demanded = new ExampleRequest("/x", Map.of(), tag, Set.of("If-Match"), "");
        ExampleRequest optional = new ExampleRequest("/x", Map.of(), tag, Set.of(), "");

        assertThat(demanded.differences(Headers.of("if-match", "t1"))).isEmpty();
        assertThat(demanded.differences(Headers.of())).hasSize(1);
        assertThat(demanded.differences(Headers.of("If-Match", "t2"))).hasSize(1);
        assertThat(optional.differences(Headers.of())).isEmpty();
        assertThat(optional.differences(Headers.of("If-Match", "t2"))).hasSize(1);
    }

    @Test
    void findsSortsInAnotherOrder() {
        var query = new java.util.LinkedHashMap<String, String>();
        query.put("sort[name]", "asc");
        query.put("sort[company]", "desc");
        ExampleRequest example = new ExampleRequest("/x", query, Map.of(), Set.of(), "sort[id]");

        assertThat(example.differences("/x", QueryTerm.parse("sort%5Bname%5D=asc&sort%5Bcompany%5D=desc")))
                .isEmpty();
        assertThat(example.differences("/x", QueryTerm.parse("sort%5Bcompany%5D=desc&sort%5Bname%5D=asc")))
                .singleElement()
                .asString()
                .contains("order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=gcp&period=m-01-2025&status=draft", "source=aws", ""})
    void findsABodyThatSaysSomethingElse(String form) {
        assertThat(differences("POST", "/invoices/generate", "application/x-www-form-urlencoded", form))
                .hasSize(1);
    }

    private List<Violation> differences(String method, String target, String contentType, String body) {
        Headers headers = contentType.isEmpty() ? Headers.of() : Headers.of("Content-Type", contentType);
        return oracle.judgeByExamples(new Exchange.Sent(
                method, HttpUrl.get("http://127.0.0.1/api/v1" + target), headers, ByteString.encodeUtf8(body)));
    }
}
