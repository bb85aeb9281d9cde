package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlOracleTest {
    private static final Wire CUSTOMERS = Wire.get("/customers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<response><success>true</success><message/><data/></response>",
                "<response><data><customer><id>1</id></customer></data></response>",
                "<response><data><customer><id>1</id><groupId/></customer><customer><id>2</id></customer></data></response>",
                "<response><data><customer><id>1</id><cloudAccounts/></customer></data></response>",
                "<response><data><customer><id>1</id><cloudAccounts><cloud_account><payerAccount>true</payerAccount>"
                        + "</cloud_account></cloudAccounts></customer></data></response>",
                "<response><data><customer><id>1</id><shoeSize>42</shoeSize></customer></data></response>",
                "<response xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                        + "<data><customer><id>1</id><groupId xsi:nil='true'/></customer></data></response>"
            })
    void acceptsWhatTheSchemaSays(String body) {
        assertThat(xml(body).judged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<response/>",
                "<response><data><customer/></data></response>",
                "<response><data><customer><id>abc</id></customer></data></response>",
                "<response><success>yes</success><data/></response>",
                "<response><data><customer><id>1</id><status>asleep</status></customer></data></response>",
                "<response><data><customer><id>1</id><group>Gothenburg</group></customer></data></response>",
                "<response><data><customer><id>1</id><id>2</id></customer></data></response>",
                "<customers><data/></customers>",
                "<response xmlns='urn:ses'><data/></response>",
                "<response><data page='1'/></response>",
                "<response><data><customer><id>1</id><invoices><bill><id>1</id></bill></invoices></customer></data></response>",
                "<!DOCTYPE response><response><data/></response>",
                "<response><data>",
                "{\"data\": {\"customer\": []}}"
            })
    void refusesWhatTheSchemaDoesNotSay(String body) {
        assertThat(xml(body).judged()).isNotEmpty();
    }

    @Test
    void judgesErrorsToo() {
        String error =
                "<response><success>false</success><message>no</message><errors><error><field>email</field></error></errors></response>";

        assertThat(CUSTOMERS.answered(400, "text/xml; charset=utf-8", error).judged())
                .isEmpty();
        assertThat(CUSTOMERS
                        .answered(400, "text/xml", error.replace("<success>false", "<success>maybe"))
                        .judged())
                .isNotEmpty();
    }

    @Test
    void refusesXmlWhereTheSpecHasNone() {
        Wire console = Wire.get("/accounts/7042/users").below("/api/v2");

        assertThat(console.answered(200, "text/xml", "<users/>").brokenRules()).contains("response.content-type");
    }

    private static Wire xml(String body) {
        return CUSTOMERS.answered(200, "text/xml", body);
    }
}
