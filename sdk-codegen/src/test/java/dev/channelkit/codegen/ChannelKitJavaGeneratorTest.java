package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.codegen.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The generator as openapi-generator's Maven plugin runs it. */
class ChannelKitJavaGeneratorTest {

    @TempDir
    private Path output;

    @Test
    void isFoundByNameAndWritesNothingButItsOwnFiles() throws IOException {
        generate(GoldenCase.named("lists").spec());

        Map<String, String> expected = new TreeMap<>();
        GoldenCase.filesIn(GoldenCase.named("lists").expected())
                .forEach((file, text) -> expected.put(
                        file.replaceFirst("^main/", "main/java/").replaceFirst("^test/", "test/java/"), text));
        assertThat(GoldenCase.filesIn(output)).isEqualTo(expected);
    }

    @Test
    void anUnchangedSpecTouchesNoFile() throws IOException {
        generate(GoldenCase.named("lists").spec());
        Path model = output.resolve("main/java/dev/channelkit/golden/model/Thing.java");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(model, longAgo);

        generate(GoldenCase.named("lists").spec());

        assertThat(Files.getLastModifiedTime(model)).isEqualTo(longAgo);
    }

    @Test
    void aRemovedSchemaLeavesNoSource() {
        generate(GoldenCase.named("bodies").spec());
        Path upload = output.resolve("main/java/dev/channelkit/golden/model/Upload.java");
        assertThat(upload).exists();

        generate(GoldenCase.named("lists").spec());

        assertThat(upload).doesNotExist();
    }

    @Test
    void aSpecThatBreaksARuleStopsTheBuildBeforeAnythingIsWritten() throws IOException {
        Path broken = output.resolve("broken");
        for (Map.Entry<String, String> file : GoldenCase.filesIn(
                        GoldenCase.named("lists").folder().resolve("spec"))
                .entrySet()) {
            Path copy = broken.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue().replace("x-retry: never", "x-retry: perhaps"));
        }

        assertThatThrownBy(() -> generate(broken.resolve("openapi.yaml")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("paths/things.yaml#/post/x-retry");
        assertThat(output.resolve("main")).doesNotExist();
    }

    @Test
    void theNameGivenStartsTheNamesOfGeneratedClasses() {
        generate(GoldenCase.named("lists").spec(), "GolDen");

        assertThat(GoldenCase.filesIn(output).keySet())
                .contains(
                        "main/java/dev/channelkit/golden/api/GolDenOperations.java",
                        "main/java/dev/channelkit/golden/model/GolDenModels.java",
                        "test/java/dev/channelkit/golden/contract/GolDenContract.java")
                .noneMatch(file -> file.contains("Golden"));
        assertThat(GoldenCase.filesIn(output).get("test/java/dev/channelkit/golden/contract/GolDenContract.java"))
                .contains("import dev.channelkit.golden.GolDenClient;");
    }

    @Test
    void theNameIsAnOptionThatTheMavenPluginPassesOn() {
        assertThat(new ChannelKitJavaGenerator().cliOptions())
                .anyMatch(option -> option.getOpt().equals(ChannelKitJavaGenerator.PROVIDER_NAME));
    }

    @Test
    void contractsCallOperationsWhereTheClientHandsThemOut() {
        generate(GoldenCase.named("lists").spec(), "", "calls");

        assertThat(GoldenCase.filesIn(output).get("test/java/dev/channelkit/golden/contract/GoldenContract.java"))
                .contains("client.calls()");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> generate(GoldenCase.named("lists").spec(), "Sie-Smart"))
                .hasStackTraceContaining("provider.name");
    }

    private void generate(Path spec) {
        generate(spec, "");
    }

    private void generate(Path spec, String name) {
        generate(spec, name, "");
    }

    private void generate(Path spec, String name, String calls) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("channelkit-java")
                .setInputSpec(spec.toString())
                .setOutputDir(output.resolve("main").toString())
                .setInvokerPackage("dev.channelkit.golden")
                .setValidateSpec(false)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty(ChannelKitJavaGenerator.PROVIDER_NAME, name)
                .addAdditionalProperty(ChannelKitJavaGenerator.PROVIDER_CALLS, calls)
                .addAdditionalProperty("testOutput", output.resolve("test").toString())
                .addGlobalProperty("models", "");
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
}
