package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentTest {
    private static final String WHOLE =
            "---\nareas: [shop]\nkind: changed\nbreaking: yes\ncovers: [listCustomers]\nreason: Because.\n---\nText.\n";

    @TempDir
    Path folder;

    @Test
    void oneWithoutFaultsHasNoProblems() {
        ShopRepository shop = ShopRepository.copyTo(folder).put("changes/a.md", WHOLE);

        assertThat(shop.problems()).isEmpty();
        assertThat(shop.since().fragments().get(0).text()).isEqualTo("Text.");
    }

    @ParameterizedTest
    @CsvSource({
        "'[shop]', '[shup]', 'has the areas [shup]'",
        "'kind: changed', 'kind: changes', has the kind 'changes'",
        "'breaking: yes', 'breaking: perhaps', does not say whether it breaks",
        "'breaking: yes', '', does not say whether it breaks",
        "'reason: Because.', '', gives no reason",
        "'reason: Because.', 'resaon: Because.', has the unknown key resaon",
        "'Text.', '', has no text",
        "'[listCustomers]', '[listCustomers', is no YAML",
        "'areas: [shop]', '- areas', is no YAML"
    })
    void aFaultIsToldWithFileAndRemedy(String from, String to, String problem) {
        ShopRepository shop = ShopRepository.copyTo(folder)
                .put("changes/a.md", WHOLE)
                .edit("changes/a.md", from, to == null ? "" : to);

        assertThat(shop.problems()).anyMatch(text -> text.startsWith("changes/a.md\n") && text.contains(problem));
    }

    @Test
    void aFileWithoutFrontMatterIsRefused() {
        ShopRepository shop = ShopRepository.copyTo(folder).put("changes/a.md", "Text.\n");

        assertThat(shop.problems()).singleElement().asString().contains("has no front matter", "changes/README.md");
    }

    @Test
    void oneThatCoversWhatDidNotChangeIsRefused() {
        ShopRepository shop = ShopRepository.releasedIn(folder).fragment("changed", true, "getCustomers");

        assertThat(shop.problems()).singleElement().asString().contains("covers getCustomers, where nothing changed");
    }

    @Test
    void aSubjectIsCoveredByWhatItIsAPartOf() {
        assertThat(Fragment.covers("Customer", "Customer.name")).isTrue();
        assertThat(Fragment.covers("Customer", "Customer$Builder.name")).isTrue();
        assertThat(Fragment.covers("Customer", "CustomerCreate.name")).isFalse();
        assertThat(Fragment.covers("Customer.name", "Customer")).isFalse();
    }
}
