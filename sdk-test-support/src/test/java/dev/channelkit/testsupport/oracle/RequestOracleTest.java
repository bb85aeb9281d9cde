package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOracleTest {
    private static final String GENERATION = "source=aws&period=m-01-2025&status=draft";

    @Test
    void refusesARequestWithoutAuthorization() {
        assertThat(Wire.get("/customers").without("Authorization").brokenRules())
                .containsExactly("authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic", "Basic !!!", "Basic dGVzdA==", "Basic OnRlc3Q=", "Basic dGVzdDo="})
    void refusesCredentialsThatAreNotOfTheScheme(String header) {
        assertThat(Wire.get("/customers").with("Authorization", header).brokenRules())
                .containsExactly("authorization");
    }

    @Test
    void refusesWhatIsNoOperation() {
        assertThat(Wire.get("/customer").brokenRules()).containsExactly("operation");
        assertThat(Wire.get("/customers").as("DELETE").brokenRules()).containsExactly("operation");
        assertThat(Wire.get("/../customers/1").brokenRules()).containsExactly("operation");
    }

    @Test
    void refusesAnAnswerTypeThatTheSpecLacks() {
        assertThat(Wire.get("/customers").with("Accept", "application/pdf").brokenRules())
                .containsExactly("validation.request.accept.notAllowed");
    }

    @Test
    void refusesABodyWhereTheSpecHasNone() {
        assertThat(Wire.json("GET", "/customers", "{}").brokenRules())
                .containsExactly("validation.request.body.unexpected");
    }

    @Test
    void acceptsFormBodiesOfTheSpec() {
        assertThat(Wire.form(
                                "POST",
                                "/customers",
                                "name=John%20Doe&company=Bl%C3%A5b%C3%A4r+AB&email=john.doe%40example.com")
                        .judged())
                .isEmpty();
        assertThat(Wire.form("POST", "/invoices/generate", GENERATION + "&sendEmails=false&customers=4022%2C4023")
                        .judged())
                .isEmpty();
        assertThat(Wire.form("PUT", "/customers/4022", "company=Other").judged())
                .isEmpty();
    }

    @Test
    void acceptsJsonBodiesOfTheSpec() {
        assertThat(Wire.json("PUT", "/customers/4022", "{\"company\": \"Other\"}")
                        .judged())
                .isEmpty();
    }

    @Test
    void refusesAFormFieldThatTheSchemaLacks() {
        assertThat(Wire.form("POST", "/invoices/generate", GENERATION + "&sendMails=false")
                        .brokenRules())
                .containsExactly("form.unknown");
    }

    @Test
    void refusesAJsonFieldThatTheSchemaLacks() {
        assertThat(Wire.json("PUT", "/customers/4022", "{\"shoeSize\": 42}").brokenRules())
                .containsExactly("validation.request.body.schema.additionalProperties");
    }

    @Test
    void refusesAFormWithoutARequiredField() {
        assertThat(Wire.form("POST", "/invoices/generate", "source=aws&period=m-01-2025")
                        .brokenRules())
                .containsExactly("validation.request.body.schema.required");
    }

    @Test
    void refusesAnEmptyFormWhereABodyIsRequired() {
        assertThat(Wire.form("POST", "/invoices/generate", "").brokenRules())
                .containsExactly("validation.request.body.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=aws&period=m-1-2025&status=draft",
                "source=oracle&period=m-01-2025&status=draft",
                "source=aws&period=m-01-2025&status=Open",
                GENERATION + "&sendEmails=True",
                GENERATION + "&customers=4022%2Cabc",
                GENERATION + "&customers="
            })
    void refusesAFormValueOfAnotherTypePatternOrEnum(String body) {
        assertThat(Wire.form("POST", "/invoices/generate", body).brokenRules())
                .singleElement()
                .asString()
                .startsWith("validation.request.body.schema.");
    }

    @Test
    void refusesARepeatedFormField() {
        assertThat(Wire.form("POST", "/invoices/generate", GENERATION + "&status=open")
                        .brokenRules())
                .containsExactly("form.duplicate");
        assertThat(Wire.form("POST", "/invoices/generate", GENERATION + "&customers=1&customers=2")
                        .brokenRules())
                .containsExactly("form.duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&customers=1,2", "&sendEmails", "&customers=%2"})
    void refusesAFormThatIsNotPercentEncoded(String field) {
        assertThat(Wire.form("POST", "/invoices/generate", GENERATION + field).brokenRules())
                .contains("form.encoding");
    }

    @Test
    void refusesABodyOfATypeThatTheSpecLacks() {
        assertThat(Wire.json("POST", "/customers", "<customer/>")
                        .with("Content-Type", "text/xml")
                        .brokenRules())
                .containsExactly("validation.request.contentType.notAllowed");
    }

    @Test
    void refusesABodyWithoutAType() {
        assertThat(Wire.json("PUT", "/customers/4022", "{}")
                        .without("Content-Type")
                        .brokenRules())
                .contains("request.content-type");
    }
}
