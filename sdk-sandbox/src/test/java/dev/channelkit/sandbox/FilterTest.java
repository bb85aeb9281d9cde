package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class FilterTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @ParameterizedTest
    @CsvSource({
        "gt,  2738, '2739,2740'",
        "gte, 2739, '2739,2740'",
        "min, 2739, '2739,2740'",
        "lt,  103,  '101,102'",
        "lte, 102,  '101,102'",
        "max, 102,  '101,102'",
        "exact, 0102, '102'"
    })
    void comparesIdsAsNumbers(String modifier, String value, String expected) {
        Raw.Reply reply = ses.get("/customers?filter[id:" + modifier + "]=" + value);

        assertThat(reply.values("customer", "id")).containsExactly(expected.split(","));
    }

    @Test
    void combinesTwoModifiersOfOneFieldToARange() {
        Raw.Reply reply = ses.get("/customers?filter[id:gte]=999&filter[id:lt]=1002");

        assertThat(reply.values("customer", "id")).containsExactly("999", "1000", "1001");
    }

    @Test
    void comparesDates() {
        Raw.Reply reply = ses.get(
                "/invoices?limit=5000&filter[billingStartDate:gte]=2025-02-01&filter[billingStartDate:lt]=2025-04-01");

        assertThat(reply.values("invoice", "billingStartDate"))
                .contains("2025-02-01", "2025-03-01")
                .hasSizeGreaterThan(200);
        assertThat(reply.values("invoice", "billingStartDate")).containsOnly("2025-02-01", "2025-03-01");
    }

    @Test
    void comparesDecimalsByValue() {
        Raw.Reply reply = ses.get("/customers?limit=3000&filter[spendThreshold:lt]=1000");

        assertThat(reply.values("customer", "spendThreshold"))
                .isNotEmpty()
                .allMatch(value -> Double.parseDouble(value) < 1000);
    }

    @Test
    void comparesTimes() {
        Raw.Reply reply = ses.get("/customers?limit=3000&filter[createdAt:lt]=2023-02-01");

        assertThat(reply.values("customer", "createdAt")).isNotEmpty().allMatch(value -> value.startsWith("2023-01"));
    }

    @Test
    void comparesTextInTheOrderOfCodePoints() {
        Raw.Reply reply = ses.get("/customers?limit=3000&filter[name:gte]=Z&filter[name:lt]=%5B&relations=");

        assertThat(reply.values("customer", "name")).isNotEmpty().allMatch(name -> name.startsWith("Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'50\\%\\_off Deals', '50%_off Deals'",
        "'%\\%\\_off%', '50%_off Deals'",
        "'John\\_Doe', 'John_Doe'",
        "'back\\\\slash', 'back\\slash'",
        "'100\\%', '100%'",
        "'%😀%', 'Zoë 😀 Smith'",
        "'Zoë _ Smith', 'Zoë 😀 Smith'",
        "'Jo', 'Jo'"
    })
    void takesEscapedCharactersForThemselves(String pattern, String name) {
        String encoded = URLEncoder.encode(pattern, StandardCharsets.UTF_8);

        Raw.Reply reply = ses.get("/customers?relations=&filter[name:partial]=" + encoded);

        assertThat(reply.values("customer", "name")).containsExactly(name);
    }

    @Test
    void takesAnUnderscoreForAnyOneCharacter() {
        Raw.Reply reply = ses.get("/customers?filter[name:partial]=John_Doe&sort[id]=asc");

        assertThat(reply.values("customer", "name"))
                .containsExactly("John Doe", "John Doe", "John Doe", "John Doe", "John_Doe", "JohnXDoe");
    }

    @Test
    void takesWildcardsForThemselvesWithoutPartial() {
        Raw.Reply reply = ses.get("/customers?filter[name]=50%25_off+Deals");

        assertThat(reply.values("customer", "name")).containsExactly("50%_off Deals");
    }

    @Test
    void findsCustomersByTheirCustomFields() {
        Raw.Reply reply = ses.get("/customers?filter[customFields.erpNumber]=K-1203&relations=customFieldsValues");

        assertThat(reply.values("customer", "id")).containsExactly("1203");
        assertThat(reply.items("customer")
                        .get(0)
                        .at("/customFieldsValues/0/value")
                        .asText())
                .isEqualTo("K-1203");
    }

    @Test
    void letsNoRowWithoutAValuePass() {
        Raw.Reply reply = ses.get("/cloud-accounts?filter[customerId:gte]=0&limit=5000");

        assertThat(reply.items("cloud_account"))
                .hasSizeGreaterThan(400)
                .noneMatch(account -> account.path("customerId").isNull());
    }

    @Test
    void countsTheLastOfARepeatedFilterAndReportsIt(Sandbox sandbox) {
        Raw.Reply reply = ses.get("/customers?filter[id]=101&filter[id]=102");

        assertThat(reply.values("customer", "id")).containsExactly("102");
        assertThat(sandbox.report()).singleElement().asString().contains("filter[id]", "repeated");
    }

    @Test
    void narrowsInvoicesByThePlainParameter() {
        Raw.Reply reply = ses.get("/invoices?customerId=102&filter[status]=closed");

        assertThat(reply.values("invoice", "customerId")).isNotEmpty().containsOnly("102");
        assertThat(reply.values("invoice", "status")).containsOnly("closed");
    }
}
