package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.sandbox.ses.SesProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SesProfileTest {
    private static final SesProfile USUAL = SesProfile.usual();

    @Test
    void writesIdsAndAmountsAsNumbers() {
        try (Sandbox sandbox = Sandbox.builder()
                .ses(USUAL.withNumericIds(true).withNumericAmounts(true))
                .start()) {
            String body =
                    Raw.ses(sandbox).get("/customers/102?relations=invoices").body();

            assertThat(body)
                    .contains("\"id\":102,", "\"groupId\":23,")
                    .containsPattern("\"total\":-?[0-9]+\\.[0-9]{10},");
        }
    }

    @Test
    void answersASingleCustomerBare() {
        try (Sandbox sandbox = Sandbox.builder().ses(USUAL.withBareSingle(true)).start()) {
            assertThat(Raw.ses(sandbox)
                            .get("/customers/101")
                            .json()
                            .at("/data/customer/id")
                            .asText())
                    .isEqualTo("101");
        }
    }

    @Test
    void leavesSuccessOutOfAllButReports() {
        try (Sandbox sandbox =
                Sandbox.builder().ses(USUAL.withPlainEnvelope(true)).start()) {
            Raw ses = Raw.ses(sandbox);
            assertThat(ses.get("/customers").json().has("success")).isFalse();
            assertThat(ses.get("/reports/billing/aws?filter[date_range]=m-1-2025")
                            .json()
                            .has("success"))
                    .isTrue();
        }
    }

    @Test
    void answersACreationWith201() {
        try (Sandbox sandbox =
                Sandbox.builder().ses(USUAL.withCreatedStatus(201)).start()) {
            Raw.Reply reply =
                    Raw.ses(sandbox).post("/customers", Map.of("name", "A", "company", "B", "email", "a@b.example"));

            assertThat(reply.status()).isEqualTo(201);
        }
    }

    @Test
    void answersOnlyTheIdOfWhatWasCreated() {
        try (Sandbox sandbox =
                Sandbox.builder().ses(USUAL.withCreatedIdOnly(true)).start()) {
            Raw.Reply reply =
                    Raw.ses(sandbox).post("/customers", Map.of("name", "A", "company", "B", "email", "a@b.example"));

            assertThat(reply.json().path("data").toString()).isEqualTo("{\"customer\":[{\"id\":\"2741\"}]}");
        }
    }

    @Test
    void answersADeletionWithoutABody() {
        try (Sandbox sandbox =
                Sandbox.builder().ses(USUAL.withDeletedStatus(204)).start()) {
            Raw.Reply reply = Raw.ses(sandbox).send("DELETE", "/groups/1", "", "");

            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.body()).isEmpty();
        }
    }

    @Test
    void answersAPriceBookAsItsPricesAlone() {
        try (Sandbox sandbox = Sandbox.builder().ses(USUAL.withBarePrices(true)).start()) {
            Raw ses = Raw.ses(sandbox);

            assertThat(ses.get("/price-books/101")
                            .json()
                            .at("/data/items/0/sku")
                            .asText())
                    .isEqualTo("AmazonEC2");
            assertThat(ses.get("/price-books/101").json().at("/data/price_book").isMissingNode())
                    .isTrue();
            assertThat(ses.get("/price-books/101?relations=").values("price_book", "id"))
                    .containsExactly("101");
        }
    }

    @Test
    void capsPagesSilently() {
        try (Sandbox sandbox = Sandbox.builder().ses(USUAL.withPageCap(50)).start()) {
            assertThat(Raw.ses(sandbox).get("/customers?limit=1000").items("customer"))
                    .hasSize(50);
            assertThat(Raw.ses(sandbox).get("/customers?limit=20").items("customer"))
                    .hasSize(20);
        }
    }

    @Test
    void takesTextWithoutCase() {
        String target = "/customers?filter[name]=JOHN+DOE&filter[company:partial]=acme%25";

        try (Sandbox sandbox = Sandbox.builder().ses(USUAL.withIgnoreCase(true)).start()) {
            assertThat(Raw.ses(sandbox).get(target).items("customer")).hasSize(1);
        }
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(Raw.ses(sandbox).get(target).items("customer")).isEmpty();
        }
    }

    @Test
    void refusesARepeatedFilter() {
        try (Sandbox sandbox =
                Sandbox.builder().ses(USUAL.withRefuseRepeatedFilter(true)).start()) {
            Raw.Reply reply = Raw.ses(sandbox).get("/customers?filter[id]=101&filter[id]=102");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("filter[id]");
        }
    }

    @Test
    void knowsItsSettingsByName() {
        assertThat(USUAL.with("pageCap", "10").pageCap()).isEqualTo(10);
        assertThatThrownBy(() -> USUAL.with("colour", "red"))
                .hasMessageContaining("'colour'")
                .hasMessageContaining("pageCap");
        assertThatThrownBy(() -> USUAL.withPageCap(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.with("numericIds", "yes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.withDeletedStatus(202)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> USUAL.withCreatedStatus(418)).isInstanceOf(IllegalArgumentException.class);
    }
}
