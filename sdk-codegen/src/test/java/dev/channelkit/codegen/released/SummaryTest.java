package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    Path folder;

    @Test
    void beforeTheFirstReleaseItSaysSo() {
        assertThat(new Summary(ShopRepository.copyTo(folder).since()).page()).contains("Nothing has been released yet");
    }

    @Test
    void whereNothingChangedItSaysSo() {
        assertThat(new Summary(ShopRepository.releasedIn(folder).since()).page())
                .isEqualTo("# Changes since 0.1.0\n\nNothing changed.\n");
    }

    @Test
    void whatBreaksStandsFirstWithTheFragmentThatNamesIt() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        shop.edit(
                        "specs/shop/components/schemas/Customer.yaml",
                        "  example:\n    type: string\n",
                        "  vat:\n    type: string\n")
                .edit(
                        "sdk-shop/api/sdk-shop.api",
                        "    public String id()\n",
                        "    public String id()\n    public String vat()\n")
                .fragment("removed", true, "Customer.example");

        assertThat(new Summary(shop.since()).page()).isEqualTo("""
                        # Changes since 0.1.0

                        | | added | changed | removed | breaking |
                        |---|---|---|---|---|
                        | shop | 2 | 0 | 1 | 1 |

                        ## shop

                        ### Breaking

                        - `Customer.example` is removed (changes/removed.md)

                        ### Added

                        - `Customer.vat` is added
                        - `Customer.vat` is new: public String vat()
                        """);
    }

    @Test
    void aLongListIsCutInTheChangelog() {
        ShopRepository shop = ShopRepository.releasedIn(folder);
        StringBuilder fields = new StringBuilder("  example:\n    type: string\n");
        for (int i = 1; i <= 15; i++) {
            fields.append("  extra").append(i).append(":\n    type: string\n");
        }
        shop.edit("specs/shop/components/schemas/Customer.yaml", "  example:\n    type: string\n", fields.toString());

        assertThat(new Summary(shop.since()).lines())
                .startsWith("- shop: added `Customer.extra1`, ")
                .endsWith("`Customer.extra12` and 3 more.\n");
    }
}
