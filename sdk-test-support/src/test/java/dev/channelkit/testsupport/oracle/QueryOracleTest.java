package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryOracleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers",
                "/customers?limit=100&offset=0",
                "/customers?relations=",
                "/customers?relations=invoices%2Cgroup",
                "/customers?filter%5Bname%5D=John%20Doe&filter%5BgroupId%5D=23",
                "/customers?filter%5Bname%3Apartial%5D=Jo%25&sort%5Bname%5D=asc&sort%5Bcompany%5D=desc",
                "/customers?filter%5Bid%3Apartial%5D=40%25",
                "/customers?filter%5Bid%3Agte%5D=1&filter%5Bid%3Alt%5D=9&filter%5Bid%3Amin%5D=1&filter%5Bid%3Amax%5D=9",
                "/customers?filter%5Bname%3Aexact%5D=x&filter%5Bid%3Agt%5D=1&filter%5Bid%3Alte%5D=9",
                "/customers?filter%5BcustomFields.erpNumber%5D=K-1",
                "/customers?filter%5BcustomFields.erp%20number%3Apartial%5D=K%25",
                "/invoices?customerId=4022&filter%5BbillingStartDate%3Agte%5D=2025-01-01",
                "/reports/billing/aws?filter%5Bdate_range%5D=m-1-2025&filter%5Bcustomer_id%5D=4022"
            })
    void acceptsWhatTheSpecAllows(String target) {
        assertThat(Wire.get(target).judged()).isEmpty();
    }

    @Test
    void refusesAKeyThatTheSpecLacks() {
        assertThat(Wire.get("/customers?page=2").brokenRules())
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter%5BshoeSize%5D",
                "filter%5Bname%3Alike%5D",
                "filter%5Bname%3A%5D",
                "filter%5BNAME%5D",
                "filter%5BcloudAccounts%5D",
                "filter%5BcustomFields.%5D",
                "filter%5BcustomFields.a%3Alike%5D",
                "filter%5BcustomFields.a%5D%5Bb%5D",
                "filter%5B%5D",
                "filter",
                "filter%5Bname%5D%5D"
            })
    void refusesAFilterThatTheSpecDoesNotGenerate(String key) {
        assertThat(Wire.get("/customers?" + key + "=x").brokenRules())
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @Test
    void refusesAFilterOnAListThatLacksTheField() {
        assertThat(Wire.get("/invoices?filter%5Bcompany%5D=x").brokenRules())
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort%5BshoeSize%5D=asc", "sort%5Bname%3Aexact%5D=asc", "sort%5BcustomFields.a%5D=asc"})
    void refusesASortThatTheSpecDoesNotGenerate(String term) {
        assertThat(Wire.get("/customers?" + term).brokenRules())
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?sort%5Bname%5D=up",
                "/customers?filter%5Bid%5D=seven",
                "/customers?filter%5Bid%3Agte%5D=Jo%25",
                "/customers?filter%5Bstatus%5D=asleep",
                "/customers?relations=shoes",
                "/customers?limit=0",
                "/customers?limit=many",
                "/invoices?filter%5BbillingStartDate%5D=January",
                "/customers/abc",
                "/reports/billing/aws?filter%5Bdate_range%5D=m-01-2025",
                "/reports/billing/oracle?filter%5Bdate_range%5D=m-1-2025"
            })
    void refusesAValueOfAnotherType(String target) {
        assertThat(Wire.get(target).judged()).hasSize(1);
    }

    @Test
    void refusesARequestWithoutARequiredParameter() {
        assertThat(Wire.get("/reports/billing/aws").brokenRules())
                .containsExactly("validation.request.parameter.query.missing");
    }

    @Test
    void refusesAModifierOnAReportArgument() {
        assertThat(Wire.get(
                                "/reports/billing/aws?filter%5Bdate_range%3Apartial%5D=m-1-2025&filter%5Bdate_range%5D=m-1-2025")
                        .brokenRules())
                .containsExactly("validation.request.parameter.query.unexpected");
    }

    @Test
    void refusesARepeatedKey() {
        assertThat(Wire.get("/customers?filter%5BcustomFields.a%5D=1&filter%5BcustomFields.a%5D=2")
                        .brokenRules())
                .containsExactly("query.duplicate");
        assertThat(Wire.get("/customers?limit=1&limit=2").brokenRules()).contains("query.duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?filter[name]=x",
                "/customers?filter%5Bname%5D=John+Doe",
                "/customers?filter%5Bname%3Apartial%5D=Jo%25&filter%5Bcompany%5D=a:b"
            })
    void refusesReservedCharactersAsTheyAre(String target) {
        assertThat(Wire.get(target).brokenRules()).containsOnly("query.encoding");
    }

    @Test
    void refusesAKeyWithoutAnEqualsSign() {
        assertThat(Wire.get("/customers?relations").brokenRules()).containsExactly("query.value");
    }

    @Test
    void keepsTheOrderOfTheQuery() {
        var url = okhttp3.HttpUrl.get(
                "http://127.0.0.1/api/v1/customers?sort%5Bname%5D=asc&sort%5Bcompany%5D=desc&limit=2");

        var sent = new Exchange.Sent("GET", url, okhttp3.Headers.of(), okio.ByteString.EMPTY);

        assertThat(sent.query()).extracting(QueryTerm::key).isEqualTo(List.of("sort[name]", "sort[company]", "limit"));
    }
}
