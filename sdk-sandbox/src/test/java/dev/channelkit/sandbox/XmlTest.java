package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.ses.SesProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class XmlTest {
    private Raw xml;

    @BeforeEach
    void connect(Sandbox sandbox) {
        xml = Raw.ses(sandbox).header("Accept: text/xml");
    }

    @Test
    void repeatsTheEntitiesOfAnAnswer() {
        Raw.Reply reply = xml.get("/customers?limit=2&relations=");

        assertThat(reply.header("Content-Type")).isEqualTo("text/xml");
        assertThat(reply.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<response><success>true</success><message/><data><customer><id>101</id>")
                .contains("</customer><customer><id>102</id>")
                .endsWith("</customer></data></response>\n");
    }

    @Test
    void wrapsTheListsInside() {
        String body =
                xml.get("/invoices?filter[id]=90001&relations=lines,customer").body();

        assertThat(body).contains("<lines><line><id>90001001</id>").containsPattern("</line></lines>");
    }

    @Test
    void writesAnEmptyPageAsEmptyData() {
        assertThat(xml.get("/customers?filter[name]=nobody").body()).contains("<message/><data/></response>");
    }

    @Test
    void leavesEmptyWhatIsNullOrAnEmptyList() {
        String body = xml.get("/customers/102").body();

        assertThat(xml.get("/cloud-accounts/71020").body()).contains("<customerId/>");
        assertThat(body).contains("<priceBooksLinks/>");
    }

    @Test
    void escapesWhatIsMarkup() {
        assertThat(xml.get("/customers/112").body()).contains("<name>O'Brien \"Quoted\" &amp; Co. = &lt;b&gt;</name>");
        assertThat(xml.get("/customers/114").body()).contains("😀");
    }

    @Test
    void keepsWhatWhitespaceThereIsAndReplacesWhatXmlCannotSay() {
        Raw.Reply created = xml.json(
                "POST",
                "/customers",
                "{\"name\": \" a\\r\\nb\\t]]>\", \"company\": \"\\u0001\\uFFFF\", \"email\": \"a@example.com\"}");

        var data = XmlTree.document(created.body());

        assertThat(data.getElementsByTagName("name").item(0).getTextContent()).isEqualTo(" a\r\nb\t]]>");
        assertThat(data.getElementsByTagName("company").item(0).getTextContent())
                .isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void saysErrorsInXml() {
        Raw.Reply missing = xml.get("/customers/9");
        Raw.Reply invalid = xml.post("/customers", Map.of("name", "A"));
        Raw.Reply nowhere = xml.get("/nowhere");
        Raw.Reply stranger = xml.credentials("test-key", "test-secret").get("/customers");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("text/xml");
        assertThat(missing.body())
                .contains("<response><success>false</success><message>Customer 9 does not exist</message></response>");
        assertThat(invalid.body())
                .contains("<errors><error><field>company</field><message>is required (in the body)</message></error>");
        assertThat(nowhere.body()).contains("<success>false</success>");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body()).contains("<success>false</success>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/xml;q=0.5, application/json", "text/html, */*;q=0.1"})
    void answersInJsonUnlessXmlIsWantedMore(String accept, Sandbox sandbox) {
        Raw.Reply reply = Raw.ses(sandbox).header("Accept: " + accept).get("/customers");

        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void hasNoXmlInVersion2(Sandbox sandbox) {
        Raw.Reply reply = Raw.console(sandbox)
                .header("Accept: text/xml")
                .get("/accounts/" + sandbox.ses().accountId() + "/users");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void spoilsXmlAsItSpoilsJson(Sandbox sandbox) {
        int whole = xml.get("/customers").body().length();

        Raw.Reply malformed = xml.fault("malformed").get("/customers");
        Raw.Reply truncated = xml.fault("truncate").get("/customers");
        Raw.Reply status = xml.fault("status=429; header.Retry-After=2").get("/customers");
        Raw.Reply unsuccessful = xml.fault("success-false; message=Not today").get("/customers");
        Raw.Reply page = xml.fault("html").get("/customers");

        assertThat(malformed.header("Content-Type")).isEqualTo("text/xml");
        assertThat(malformed.body()).startsWith("<?xml").doesNotContain("</response>");
        assertThat(truncated.body()).startsWith("<?xml").hasSizeLessThan(whole).doesNotContain("</response>");
        assertThat(status.body()).contains("<response><success>false</success>");
        assertThat(unsuccessful.status()).isEqualTo(200);
        assertThat(unsuccessful.body())
                .contains("<response><success>false</success><message>Not today</message></response>");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(sandbox.report()).isEmpty();
    }

    @Test
    void repeatsAllListsWhereAProfileSaysSo() {
        SesProfile profile = SesProfile.usual().withXmlWrappedLists(false);
        try (Sandbox sandbox = Sandbox.builder().ses(profile).start()) {
            Raw repeated = Raw.ses(sandbox).header("Accept: text/xml");

            assertThat(repeated.get("/invoices?relations=lines").body())
                    .contains("<lines><id>90001001</id>")
                    .contains("</lines><lines><id>")
                    .doesNotContain("<line>");
            assertThat(repeated.get("/customers/102").body()).doesNotContain("priceBooksLinks");
        }
    }
}
