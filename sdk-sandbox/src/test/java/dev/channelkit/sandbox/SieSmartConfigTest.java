package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference data, own data and the readings that change how answers look. */
@ExtendWith(SandboxExtension.class)
class SieSmartConfigTest {
    @Test
    void officeOneExistsAndNotAllOfficesAreBritish(Sandbox sandbox) {
        JsonNode offices = Raw.siesmart(sandbox).get("/introducer/offices").json();

        assertThat(offices.findValuesAsText("id")).startsWith("1").hasSizeGreaterThan(3);
        assertThat(offices.findValuesAsText("country")).contains("GB", "DE", "ES", "US");
    }

    @Test
    void whatAppliesToAnOfficeIsToldForIt(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);

        JsonNode contacts = api.get("/introducer/sales-contacts?officeId=1").json();
        assertThat(contacts.findValuesAsText("id")).contains("201", "203").doesNotContain("230");
        assertThat(contacts.findValuesAsText("blocked")).contains("true", "false");
        assertThat(api.get("/introducer/sales-contacts").status()).isEqualTo(400);
        assertThat(api.get("/introducer/sales-contacts?officeId=99").status()).isEqualTo(400);
        assertThat(api.get("/common/asset-codes").json()).hasSize(6);
        assertThat(api.get("/common/asset-codes?officeId=1").json().findValuesAsText("iacCode"))
                .contains("ITE2201")
                .doesNotContain("MED1104");
        assertThat(api.get("/common/calculation-config?officeId=30")
                        .json()
                        .at("/priceLists/0/id")
                        .asInt())
                .isEqualTo(320);
        assertThat(api.get("/common/calculation-config").json().path("terms")).isNotEmpty();
        assertThat(api.get("/common/rate-cards?officeId=17").json()).hasSize(1);
        assertThat(api.get("/common/document-types?officeId=30").json().toString())
                .contains("SEPA_MANDATE")
                .doesNotContain("_office");
        assertThat(api.get("/common/legal-forms?country=DE").json().findValuesAsText("name"))
                .containsExactly("GmbH", "AG");
        assertThat(api.get("/common/legal-forms?country=de").status()).isEqualTo(400);
        assertThat(api.get("/common/titles").json()).isNotEmpty();
    }

    @Test
    void theSameSeedMakesTheSameData() {
        try (Sandbox one = Sandbox.builder().seed(7).start();
                Sandbox same = Sandbox.builder().seed(7).start();
                Sandbox other = Sandbox.builder().seed(8).start()) {
            String all = "/proposals?size=100";
            String first = Raw.siesmart(one).get(all).body();
            assertThat(Raw.siesmart(same).get(all).body()).isEqualTo(first);
            assertThat(Raw.siesmart(other).get(all).body()).isNotEqualTo(first);
        }
    }

    @Test
    void ownDataStandsBesideOrInPlaceOfMadeUpData() {
        String data = "{\"siesmart\": {\"generated\": %s,"
                + " \"offices\": [{\"id\": 5, \"name\": \"Mine\"}],"
                + " \"assetCodes\": [{\"iacCode\": \"X1\", \"name\": \"Mine\", \"officeIds\": [5]}],"
                + " \"legalForms\": [{\"id\": 99, \"name\": \"AB\", \"country\": \"SE\"}],"
                + " \"customers\": [{\"customerId\": 95000, \"name\": \"Blåbär\", \"officeIds\": [5]}],"
                + " \"proposals\": [{\"officeId\": 5, \"label\": \"Mine\", \"modifiedAt\": \"2026-01-01T00:00:00.005Z\"}]}}";
        try (Sandbox sandbox = Sandbox.builder().data(data.formatted("false")).start()) {
            Raw api = Raw.siesmart(sandbox);
            assertThat(api.get("/proposals").json().findValuesAsText("label")).containsExactly("Mine");
            assertThat(api.get("/customers?officeId=5").json().findValuesAsText("name"))
                    .containsExactly("Blåbär");
            assertThat(api.get("/common/asset-codes?officeId=1").body()).doesNotContain("X1");
            assertThat(api.get("/common/asset-codes?officeId=5").body()).contains("X1");
            assertThat(api.get("/common/legal-forms?country=SE").body())
                    .contains("AB")
                    .doesNotContain("GmbH");
            String id = api.get("/proposals").json().at("/0/proposalId").asText();
            Raw.Reply proposal = api.get("/proposals/" + id);
            assertThat(proposal.header("ETag")).isEqualTo("2026-01-01T00:00:00.005Z");
            api.header("If-Match: " + proposal.header("ETag")).send("DELETE", "/proposals/" + id, "", "");
            sandbox.reset();
            assertThat(Raw.siesmart(sandbox).get("/proposals").json()).hasSize(1);
        }
        try (Sandbox sandbox = Sandbox.builder().data(data.formatted("true")).start()) {
            assertThat(Raw.siesmart(sandbox).get("/proposals?size=100").json()).hasSize(61);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"offices\": [{\"id\": 5}]} | siesmart.offices[0].name is required",
                "{\"offices\": {}} | siesmart.offices must be an array",
                "{\"proposals\": [{\"officeId\": 1, \"colour\": \"red\"}]} | siesmart.proposals[0].colour is not in the spec",
                "{\"proposals\": [{\"officeId\": 99}]} | siesmart.proposals[0].officeId names no office",
                "{\"colours\": []} | siesmart has no 'colours'"
            })
    void ownDataThatDoesNotFitIsRefusedWithItsPlace(String data, String message) {
        assertThatThrownBy(() ->
                        Sandbox.builder().data("{\"siesmart\": " + data + "}").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void idsMayBeTextOrNamedOtherwise() {
        SieSmartProfile profile =
                SieSmartProfile.usual().withTextIds(true).withIdName("id").withCreatedStatus(201);
        try (Sandbox sandbox = Sandbox.builder().siesmart(profile).start()) {
            Raw.Reply created = Raw.siesmart(sandbox).json("POST", "/proposals/proposal", "{\"officeId\": 1}");

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("id").isTextual()).isTrue();
            assertThat(created.json().has("proposalId")).isFalse();
        }
    }

    @Test
    void labelsMayBeFoundAsTheyAre() {
        try (Sandbox sandbox = Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withExactLabels(true))
                .start()) {
            Raw api = Raw.siesmart(sandbox);
            assertThat(api.get("/proposals?label=SEED-100").json()).isEmpty();
            assertThat(api.get("/proposals?label=SEED-1001").json()).hasSize(1);
        }
    }

    @Test
    void settingsHaveNamesAndValuesThatFit() {
        SieSmartProfile usual = SieSmartProfile.usual();

        assertThat(usual.with("rateLimit", "7").rateLimit()).hasValue(7);
        assertThat(usual.withoutRateLimit().rateLimit()).isEmpty();
        assertThat(usual.with("staleTag", "409").with("staleTag", "412")).isEqualTo(usual);
        assertThatThrownBy(() -> usual.with("rateWindow", "-PT1S")).hasMessageContaining("PT1M");
        assertThatThrownBy(() -> usual.with("colour", "red")).hasMessageContaining("etagOnWrites");
        assertThatThrownBy(() -> Sandbox.builder().profile("siesmart", "missingTag", "400"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
