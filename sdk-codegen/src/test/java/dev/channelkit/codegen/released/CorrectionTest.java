package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionTest {
    private static final String CUSTOMER = "specs/shop/components/schemas/Customer.yaml";
    private static final String COMMONS = "sdk-commons/api/sdk-commons.api";

    @TempDir
    Path folder;

    /** What callers lose with a corrected fact is in that provider's module; commons knows no provider. */
    @Test
    void takesNothingFromAnotherModule() {
        ShopRepository shop = ShopRepository.copyTo(folder)
                .put(COMMONS, "public final class dev.channelkit.Call {\n    public void send()\n}\n");
        shop.release("0.1.0");
        shop.edit(CUSTOMER, "  nickname:", "  alias:")
                .put(COMMONS, "public final class dev.channelkit.Call {\n}\n")
                .put(
                        "changes/alias.md",
                        "---\nareas: [shop, commons]\nkind: modelled-correction\nbreaking: yes\n"
                                + "covers: [Customer, Call]\nreason: The shop says so.\n---\nIt is called alias.\n");

        assertThat(shop.problems())
                .singleElement()
                .asString()
                .contains("changes/alias.md", "nothing in the spec of commons", "Call.send no longer is");
    }

    /** The build asks for what breaks alone; a patch asks for the rest too, and says so. */
    @Test
    void ofANameCoversTheNewOneToo() {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(CUSTOMER, "  nickname:", "  alias:");
        shop.fragment(Fragment.CORRECTION, true, "Customer.nickname");
        assertThat(shop.problems()).isEmpty();
        assertThatThrownBy(() -> shop.release("0.1.1")).hasMessageContaining("Customer.alias is added, which a patch");

        shop.fragment(Fragment.CORRECTION, true, "Customer.nickname", "Customer.alias");
        shop.release("0.1.1");

        assertThat(shop.read("specs/released/VERSION")).isEqualTo("0.1.1\n");
    }
}
