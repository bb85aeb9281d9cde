package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?limit=3000&relations=group,cloudAccounts,priceBooksLinks,customFieldsValues",
                "/cloud-accounts?limit=3000",
                "/invoices?limit=9000&relations=lines",
                "/invoices/myinvoices",
                "/reports/billing/azureplan?filter[date_range]=m-3-2025"
            })
    void isTheSameForTheSameSeed(String target) {
        String first = answer(7, target);
        String other = answer(8, target);
        String again = answer(7, target);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 123_456_789_012L})
    void hasTheKnownCustomersWhateverTheSeed(long seed) {
        try (Sandbox sandbox = Sandbox.builder().seed(seed).start()) {
            Raw ses = Raw.ses(sandbox);
            assertThat(ses.get("/customers?limit=3000").items("customer")).hasSizeGreaterThanOrEqualTo(2500);
            assertThat(ses.get("/customers?filter[name]=John+Doe&filter[groupId]=23")
                            .items("customer"))
                    .hasSize(3);
            assertThat(ses.get("/invoices?limit=1000&offset=300").items("invoice"))
                    .isNotEmpty();
        }
    }

    @Test
    void hasNamesThatBreakCode() {
        try (Sandbox sandbox = Sandbox.start()) {
            List<String> names =
                    Raw.ses(sandbox).get("/customers?limit=3000&relations=").values("customer", "name");

            assertThat(names).anyMatch(name -> name.contains("é")).anyMatch(name -> name.contains("美咲"));
            assertThat(names).anyMatch(name -> name.contains("محمد")).contains("50%_off Deals", "Zoë 😀 Smith", "");
        }
    }

    private static String answer(long seed, String target) {
        try (Sandbox sandbox = Sandbox.builder().seed(seed).start()) {
            Raw.Reply reply = Raw.ses(sandbox).get(target);
            assertThat(reply.status()).isEqualTo(200);
            return reply.body();
        }
    }
}
