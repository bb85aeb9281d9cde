package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class ReportsTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @ParameterizedTest
    @CsvSource({
        "aws, 'customer,aws_linked_account,product,usage_type'",
        "azureplan, 'customer,subscription,product,sku'",
        "gcp, 'customer,subscription,resource_group,category,meter'"
    })
    void isAsDeepAsItsSource(String source, String types) {
        JsonNode node = report(source, "").path("data").get(0);

        List<String> path = new ArrayList<>();
        while (node != null) {
            path.add(node.at("/entity/type").asText());
            assertThat(node.has("lines")).isNotEqualTo(node.has("data"));
            node = node.path("lines").get(0);
        }
        assertThat(path).containsExactly(types.split(","));
    }

    @ParameterizedTest
    @CsvSource({"aws", "azureplan", "gcp"})
    void writesAmountsWithTenDecimalsAndHasCredits(String source) {
        JsonNode report = report(source, "");

        for (String figure : List.of("price", "cost", "usage")) {
            assertThat(report.findValuesAsText(figure))
                    .hasSizeGreaterThan(100)
                    .allMatch(v -> v.matches("-?[0-9]+\\.[0-9]{10}"));
        }
        assertThat(report.findValuesAsText("price")).anyMatch(price -> price.startsWith("-"));
        assertThat(report.findParents("is_credit")).isNotEmpty().allMatch(entity -> entity.has("credit_name"));
    }

    @Test
    void showsTaxInNodesOfItsOwn() {
        JsonNode report = report("aws", "");

        assertThat(report.findValuesAsText("id")).anyMatch(id -> id.startsWith("Tax for product code "));
        assertThat(report.findValuesAsText("id")).anyMatch(id -> id.endsWith(" (tax)"));
        assertThat(report.findValues("unit")).isEmpty();
    }

    @Test
    void tellsItsCurrenciesWhereTheSourceHasThem() {
        JsonNode aws =
                report("aws", "&filter[report_currency]=SEK").path("data").get(0);
        JsonNode gcp =
                report("gcp", "&filter[report_currency]=SEK").path("data").get(0);

        assertThat(aws.at("/entity/price_currency").asText()).isEqualTo("SEK");
        assertThat(gcp.at("/entity").has("price_currency")).isFalse();
        assertThat(gcp.at("/lines/0/entity/price_currency").asText()).isEqualTo("SEK");
        assertThat(aws.at("/entity/conversion_rates/0").asText())
                .isEqualTo("USD 1 -> SEK 9.466111321469 (Rate at end of invoice month (2025-01-31))");
    }

    @Test
    void convertsOnlyWhenAsked() {
        JsonNode dollars = report("aws", "");

        assertThat(dollars.at("/currencyOption/priceCurrency").asText()).isEqualTo("USD");
        assertThat(dollars.findValues("conversion_rates")).isEmpty();
    }

    @Test
    void showsOneCustomerAlone() {
        JsonNode data = report("aws", "&filter[customer_id]=102").path("data");

        assertThat(data)
                .singleElement()
                .satisfies(node -> assertThat(node.at("/entity/id").asText()).isEqualTo("102"));
    }

    private JsonNode report(String source, String more) {
        return ses.get("/reports/billing/" + source + "?filter[date_range]=m-1-2025" + more)
                .json();
    }
}
