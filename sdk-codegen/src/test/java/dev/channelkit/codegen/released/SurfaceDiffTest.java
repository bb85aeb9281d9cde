package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceDiffTest {
    private static final String API = "sdk-shop/api/sdk-shop.api";
    private static final String NICKNAME = "    public @Nullable String nickname()\n";

    @TempDir
    Path folder;

    @Test
    void aLineThatIsGoneFailsUnlessAFragmentNamesIt() {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(API, NICKNAME, "");

        assertThat(shop.problems())
                .singleElement()
                .asString()
                .startsWith("specs/released/surface/sdk-shop.api#3\n")
                .contains("Customer.nickname no longer is: public @Nullable String nickname()")
                .contains("areas: [shop]", "covers: [Customer.nickname]");

        assertThat(shop.fragment("removed", true, "Customer.nickname").problems())
                .isEmpty();
    }

    @Test
    void theFragmentThatIsMissingIsThereToCopy() {
        ShopRepository shop =
                ShopRepository.releasedIn(folder).edit(API, NICKNAME, "").edit(API, "String id()", "long id()");

        String missing = shop.since().missingFragments();

        assertThat(missing).contains("areas: [shop]", "breaking: yes", "covers: [Customer.id, Customer.nickname]");
        String text = missing.substring(missing.indexOf("---\n"));
        shop.put("changes/copied.md", text.replaceFirst("kind: .*", "kind: removed"));
        assertThat(shop.problems()).isEmpty();
        assertThat(shop.since().missingFragments()).isEmpty();
    }

    @Test
    void aChangedLineIsOneGoneAndOneNew() {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(API, "String id()", "long id()");

        assertThat(shop.changes())
                .extracting(Change::toString)
                .containsExactly(
                        "Customer.id no longer is: public String id()", "Customer.id is new: public long id()");
        assertThat(shop.problems()).hasSize(1);
    }

    @Test
    void aClassThatIsGoneOrOtherFails() {
        ShopRepository shop = ShopRepository.releasedIn(folder).edit(API, "public final class", "public class");
        shop.edit(
                API,
                "public static final class dev.channelkit.shop.model.Customer$Builder",
                "public static final class dev.channelkit.shop.model.Customer$Maker");

        assertThat(shop.changes())
                .filteredOn(Change::breaking)
                .extracting(Change::subject)
                .containsExactly("Customer", "Customer$Builder");
        assertThat(shop.fragment("changed", true, "Customer").problems()).isEmpty();
    }

    @Test
    void whatIsNewPasses() {
        ShopRepository shop =
                ShopRepository.releasedIn(folder).edit(API, NICKNAME, NICKNAME + "    public String city()\n");

        assertThat(shop.changes()).singleElement().hasToString("Customer.city is new: public String city()");
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void aModuleThatIsGoneFails() {
        ShopRepository shop = ShopRepository.releasedIn(folder).delete(API);

        assertThat(shop.changes()).extracting(Change::subject).containsExactly("Customer", "Customer$Builder");
        assertThat(shop.problems()).hasSize(2);
    }

    @Test
    void aCorrectionCorrectsAFactOfASpec() {
        ShopRepository shop = ShopRepository.releasedIn(folder)
                .edit(API, NICKNAME, "")
                .fragment(Fragment.CORRECTION, true, "Customer.nickname");

        assertThat(shop.problems()).singleElement().asString().contains("corrects nothing in a spec");

        shop.edit(
                "specs/shop/components/schemas/Customer.yaml",
                "  nickname:\n    type: string\n    x-provenance: modelled\n",
                "");
        assertThat(shop.problems()).isEmpty();
    }
}
