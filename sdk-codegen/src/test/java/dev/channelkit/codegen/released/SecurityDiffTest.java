package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityDiffTest {
    private static final String ROOT = "specs/shop/openapi.yaml";
    private static final String LIST = "specs/shop/paths/customers.yaml";
    private static final String SCHEME = "specs/shop/components/securitySchemes/token.yaml";

    @TempDir
    Path folder;

    private ShopRepository shop;

    @BeforeEach
    void release() {
        shop = ShopRepository.copyTo(folder)
                .edit(ROOT, "security: []\n", "security:\n  - token: []\n")
                .put(
                        SCHEME,
                        "type: oauth2\ndescription: A token.\nflows:\n  password:\n"
                                + "    tokenUrl: https://shop.example.com/token\n    scopes: {}\n");
        shop.edit(
                ROOT,
                "paths:\n",
                "components:\n  securitySchemes:\n    token:\n      $ref: ./components/securitySchemes/token.yaml\npaths:\n");
        shop.release("0.1.0");
    }

    /** Of openapi-diff, a change of a scheme is one of every operation, and a change of the flow is none. */
    @ParameterizedTest
    @CsvSource({"password:, clientCredentials:", "shop.example.com/token, shop.example.com/login", "oauth2, http"})
    void aSchemeThatChangedBreaksOnce(String from, String to) {
        shop.edit(SCHEME, from, to);

        assertThat(shop.changes()).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("securitySchemes/token");
            assertThat(change.breaking()).isTrue();
            assertThat(change.where()).isEqualTo("specs/shop/components/securitySchemes/token.yaml#/");
        });
        assertThat(shop.problems()).singleElement().asString().contains("covers: [securitySchemes/token]");
        assertThat(shop.fragment("changed", true, "securitySchemes/token").problems())
                .isEmpty();
    }

    @Test
    void whatIsAskedForBreaksOnce() {
        shop.edit(ROOT, "security:\n  - token: []\n", "security: []\n");

        assertThat(shop.changes())
                .extracting(Change::toString)
                .containsExactly("openapi asks for the security [] instead of [{token=[]}]");
        assertThat(shop.problems()).hasSize(1);
    }

    @Test
    void anOperationMayAskForSomethingElse() {
        shop.edit(LIST, "  x-method: list\n", "  x-method: list\n  security: []\n");

        assertThat(shop.changes())
                .extracting(Change::toString)
                .containsExactly("listCustomers asks for the security [] instead of [{token=[]}]");
        assertThat(shop.problems()).hasSize(1);
    }

    @Test
    void toSayWhatTheRootSaysIsNoChange() {
        shop.edit(LIST, "  x-method: list\n", "  x-method: list\n  security:\n    - token: []\n");
        shop.edit(SCHEME, "A token.", "A token of the shop.");

        assertThat(shop.changes()).isEmpty();
    }
}
