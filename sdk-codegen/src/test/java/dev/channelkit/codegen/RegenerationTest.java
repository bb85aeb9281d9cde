package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.codegen.view.Packages;
import dev.channelkit.codegen.write.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes, the spec, a template, an option or the generator: it rewrites the files that it touches, and no other. */
class RegenerationTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));
    private static final Path GOLDEN = GoldenCase.named("lists").spec();
    private static final Packages PACKAGES = new Packages("dev.channelkit.golden");

    @TempDir
    private Path folder;

    static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(SPECS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void anUnchangedSpecWritesAndDeletesNothing(String provider) throws IOException {
        Path spec = SPECS.resolve(provider).resolve("openapi.yaml");
        Packages packages = new Packages("dev.channelkit." + provider);
        Templates templates = new Templates().remembering();
        generate(spec, packages, templates);
        Touched touched = Touched.in(folder);

        generate(spec, packages, templates);

        assertThat(touched.files()).isEmpty();
    }

    @Test
    void aChangedTemplateRewritesWhatItRenders() throws IOException {
        generate(GOLDEN, PACKAGES, new Templates());
        Touched touched = Touched.in(folder);

        generate(
                GOLDEN,
                PACKAGES,
                new Templates(name -> name.equals("enum")
                        ? Templates.resource(name).replace("public final class", "/* changed */ public final class")
                        : Templates.resource(name)));

        assertThat(touched.files()).containsExactly("Colour");
    }

    @Test
    void aTemplateThatMakesNoJavaLeavesTheSourcesOfTheRunBefore() throws IOException {
        generate(GOLDEN, PACKAGES, new Templates());
        Touched touched = Touched.in(folder);
        Templates broken = new Templates(name -> Templates.resource(name)
                .replace("@Generated", name.equals("contract") ? "@@" : "@SuppressWarnings(\"\") @Generated"));

        assertThatThrownBy(() -> generate(GOLDEN, PACKAGES, broken)).hasMessageContaining("template contract");

        assertThat(touched.files()).isEmpty();
    }

    @Test
    void aChangedOptionRewritesWhatNamesIt() throws IOException {
        generate(GOLDEN, PACKAGES, new Templates());
        Touched touched = Touched.in(folder);

        generate(GOLDEN, new Packages(PACKAGES.root(), PACKAGES.prefix(), "calls"), new Templates());

        assertThat(touched.files()).containsExactly("GoldenContract");
    }

    @Test
    void aChangedNameMovesTheClassesThatBearIt() throws IOException {
        generate(GOLDEN, PACKAGES, new Templates());
        Touched touched = Touched.in(folder);

        generate(GOLDEN, new Packages(PACKAGES.root(), "GolDen", ""), new Templates());

        assertThat(touched.files())
                .contains("-GoldenContract", "-GoldenModels", "-GoldenOperations", "GolDenContract", "GolDenModels")
                .doesNotContain("Colour", "Thing", "ThingCodec", "ThingFields");
    }

    /** What an older generator wrote otherwise, what it did not write, and what it wrote and this one does not. */
    @Test
    void anotherVersionOfTheGeneratorRewritesWhatItMakesOtherwise() throws IOException {
        generate(GOLDEN, PACKAGES, new Templates());
        Path model = folder.resolve("main/dev/channelkit/golden/model");
        String thing = Files.readString(model.resolve("Thing.java"));
        Files.writeString(model.resolve("Thing.java"), thing.replace("dev.channelkit.codegen", "an.older.one"));
        Files.writeString(model.resolve("ThingTree.java"), "class ThingTree {}");
        Files.delete(model.resolve("Colour.java"));
        Touched touched = Touched.in(folder);

        generate(GOLDEN, PACKAGES, new Templates());

        assertThat(touched.files()).containsExactly("-ThingTree", "Colour", "Thing");
        assertThat(model.resolve("Thing.java")).hasContent(thing);
    }

    private void generate(Path spec, Packages packages, Templates templates) {
        new Generation(spec, packages, folder.resolve("main"), folder.resolve("test")).run(templates);
    }
}
