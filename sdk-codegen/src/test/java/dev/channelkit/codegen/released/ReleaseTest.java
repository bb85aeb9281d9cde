package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final String CUSTOMER = "specs/shop/components/schemas/Customer.yaml";
    private static final String NICKNAME = "  nickname:\n    type: string\n    x-provenance: modelled\n";
    private static final String EXAMPLE = "  example:\n    type: string\n";

    @TempDir
    Path folder;

    @Test
    void theFirstReleaseIsWhatLaterOnesAreComparedWith() {
        ShopRepository shop = ShopRepository.copyTo(folder).fragment("added", false);

        shop.release("0.1.0");

        assertThat(shop.read("specs/released/VERSION")).isEqualTo("0.1.0\n");
        assertThat(shop.read("specs/released/shop.yaml"))
                .contains("operationId: listCustomers", "$ref: '#/components/schemas/Customer'")
                .doesNotContain("example: 100");
        assertThat(shop.read("specs/released/surface/sdk-shop.api")).isEqualTo(shop.read("sdk-shop/api/sdk-shop.api"));
        assertThat(shop.has("changes/added.md")).isFalse();
        assertThat(shop.has("changes/README.md")).isTrue();
        assertThat(shop.read("CHANGELOG.md")).isEqualTo("""
                        # Changelog

                        ## Unreleased

                        ## 0.1.0 - 2027-03-01

                        ### Added
                        - A line by hand.
                        - shop: The shop changed. Why: The shop's page says so since March.
                        """);
    }

    @Test
    void aLaterReleaseTellsWhatChangedAndKeepsTheOnesBefore() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        shop.edit(CUSTOMER, EXAMPLE, "  vat:\n    type: string\n").fragment("removed", true, "Customer.example");

        shop.release("0.2.0");

        assertThat(shop.read("CHANGELOG.md")).isEqualTo("""
                        # Changelog

                        ## Unreleased

                        ## 0.2.0 - 2027-03-01

                        ### Removed
                        - **Breaking.** shop: The shop changed. Why: The shop's page says so since March.

                        ### Specs
                        - shop: breaking `Customer.example`; added `Customer.vat`.

                        ## 0.1.0 - 2027-03-01

                        ### Added
                        - A line by hand.
                        """);
        assertThat(shop.read("specs/released/shop.yaml")).contains("vat:");
        assertThat(shop.changes()).isEmpty();
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereSomethingBreaksUnsaid() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        shop.edit(CUSTOMER, EXAMPLE, "").fragment("fixed", false);
        String changelog = shop.read("CHANGELOG.md");

        assertThatThrownBy(() -> shop.release("0.2.0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Customer.example is removed");

        assertThat(shop.read("CHANGELOG.md")).isEqualTo(changelog);
        assertThat(shop.read("specs/released/VERSION")).isEqualTo("0.1.0\n");
        assertThat(shop.has("changes/fixed.md")).isTrue();
    }

    @Test
    void aPatchMayCorrectAGuess() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        shop.edit(CUSTOMER, NICKNAME, "").fragment(Fragment.CORRECTION, true, "Customer.nickname");

        shop.release("0.1.1");

        assertThat(shop.read("CHANGELOG.md")).contains("### Corrected guesses\n- **Breaking.** shop:");
    }

    @Test
    void aPatchMayNotBreakAFact() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        shop.edit(CUSTOMER, EXAMPLE, "").fragment("removed", true, "Customer.example");

        assertThatThrownBy(() -> shop.release("0.1.1"))
                .hasMessageContaining("changes/removed.md")
                .hasMessageContaining("release a new minor version")
                .hasMessageNotContaining("Customer.example is removed");
    }

    @Test
    void aPatchMayNotAdd() {
        ShopRepository shop =
                ShopRepository.releasedIn(folder).edit(CUSTOMER, EXAMPLE, EXAMPLE + "  vat:\n    type: string\n");

        assertThatThrownBy(() -> shop.release("0.1.1"))
                .hasMessageContaining(CUSTOMER + "#/properties/vat")
                .hasMessageContaining("which a patch may not hold");

        shop.release("0.2.0");
    }

    @Test
    void aPatchMayAddWhatAFaultLeftOut() {
        ShopRepository shop =
                ShopRepository.releasedIn(folder).edit(CUSTOMER, EXAMPLE, EXAMPLE + "  vat:\n    type: string\n");

        shop.fragment("fixed", false, "Customer.vat").release("0.1.1");

        assertThat(shop.read("CHANGELOG.md")).contains("### Fixed\n- shop:");
    }

    @Test
    void fromOneOnOnlyAMajorVersionBreaks() {
        ShopRepository shop = ShopRepository.copyTo(folder);
        shop.release("1.0.0");
        shop.edit(CUSTOMER, EXAMPLE, "").fragment("removed", true, "Customer.example");

        assertThatThrownBy(() -> shop.release("1.1.0")).hasMessageContaining("release a new major version");

        shop.release("2.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "v0.2.0", "0.2.0-SNAPSHOT", "", "0.1.0", "0.0.9"})
    void aVersionIsThreeNumbersAndLater(String version) {
        ShopRepository shop = ShopRepository.releasedIn(folder);

        assertThatThrownBy(() -> shop.release(version)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSpecThatIsNoMoreLeavesTheReleasedOnes() {
        ShopRepository shop = ShopRepository.copyTo(folder);
        shop.put("specs/depot/openapi.yaml", "openapi: 3.0.3\ninfo: {title: Depot, version: '1'}\npaths: {}\n");
        shop.release("0.1.0");
        shop.delete("specs/depot/openapi.yaml");

        assertThat(shop.problems()).singleElement().asString().contains("openapi is removed as a whole");

        shop.put(
                "changes/depot.md",
                "---\nareas: [depot]\nkind: removed\nbreaking: yes\ncovers: [openapi]\nreason: Closed.\n---\nDepot is gone.\n");
        shop.release("0.2.0");
        assertThat(shop.has("specs/released/depot.yaml")).isFalse();
        assertThat(shop.problems()).isEmpty();
    }
}
