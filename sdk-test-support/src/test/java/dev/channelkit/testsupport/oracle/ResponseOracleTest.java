package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseOracleTest {
    private static final Wire CUSTOMERS = Wire.get("/customers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"customer\": []}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\"}]}}",
                "{\"data\": {\"customer\": [{\"id\": 1}]}}",
                "{\"data\": {\"customer\": {\"id\": \"1\"}}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"spendThreshold\": 12.5, \"groupId\": null}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"shoeSize\": 42}]}, \"more\": true}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"invoices\": {\"id\": 7, \"currencyRates\": \"one\"}}]}}"
            })
    void acceptsEveryFormThatIsRead(String body) {
        assertThat(CUSTOMERS.answered(body).judged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"data\": {}}",
                "{\"data\": {\"customer\": [{}]}}",
                "{\"data\": {\"customer\": [{\"id\": true}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"abc\"}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"spendThreshold\": \"much\"}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"status\": \"asleep\"}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"createdAt\": \"yesterday\"}]}}",
                "{\"data\": {\"customer\": [{\"id\": \"1\", \"invoices\": [{\"id\": []}]}]}}",
                "{\"success\": \"yes\", \"data\": {\"customer\": []}}",
                "not json"
            })
    void refusesAnAnswerThatIsNotOfTheSchema(String body) {
        assertThat(CUSTOMERS.answered(body).brokenRules())
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("validation.response.body.schema"));
    }

    @Test
    void followsARecursiveSchemaDown() {
        String leaf =
                "{\"entity\": {\"id\": \"a\", \"type\": \"sku\"}, \"data\": {\"price\": \"1.0\", \"cost\": COST, \"usage\": \"0\"}}";
        String body =
                "{\"success\": true, \"data\": [{\"entity\": {\"id\": \"a\", \"type\": \"customer\"}, \"lines\": ["
                        + leaf + "]}]}";
        Wire report = Wire.get("/reports/billing/aws?filter%5Bdate_range%5D=m-1-2025");

        assertThat(report.answered(body.replace("COST", "\"-0.5000000000\"")).judged())
                .isEmpty();
        assertThat(report.answered(body.replace("COST", "\"five\"")).judged()).isNotEmpty();
    }

    @Test
    void refusesAStatusThatTheSpecLacks() {
        assertThat(CUSTOMERS.answered(418, "application/json", "{}").brokenRules())
                .containsExactly("response.status");
    }

    @Test
    void refusesAContentTypeThatTheSpecLacks() {
        assertThat(CUSTOMERS.answered(200, "text/html", "<html>").brokenRules()).contains("response.content-type");
    }

    @Test
    void refusesABodyWithoutContentType() {
        assertThat(CUSTOMERS
                        .answered(200, null, "{\"data\": {\"customer\": []}}")
                        .brokenRules())
                .contains("response.content-type");
    }

    @Test
    void refusesAnEmptyAnswerWhereABodyIsDue() {
        assertThat(CUSTOMERS.answered(200, "application/json", "").brokenRules())
                .containsExactly("validation.response.body.missing");
    }

    @Test
    void judgesSharedErrorAnswers() {
        String error =
                "{\"success\": false, \"message\": \"no\", \"errors\": [{\"field\": \"email\", \"message\": \"bad\"}]}";

        assertThat(CUSTOMERS.answered(429, "application/json", error).judged()).isEmpty();
        assertThat(CUSTOMERS
                        .answered(429, "application/json", "{\"message\": 5}")
                        .judged())
                .isNotEmpty();
    }
}
