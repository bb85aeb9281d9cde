package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitGuardTest {
    @TempDir
    Path root;

    @BeforeEach
    void oneProviderThatRunsTheKit() throws IOException {
        write("specs/shop/openapi.yaml", "openapi: 3.0.3");
        write("specs/released/openapi.yaml", "openapi: 3.0.3");
        write("pom.xml", "<inputSpec>${provider.spec}</inputSpec>");
        write("sdk-shop/pom.xml", "<provider.spec>${specs.directory}/shop/openapi.yaml</provider.spec>");
        kit(
                "class ShopKitTest extends ProviderKit<ShopClient> { ShopKitTest() { super(\"shop\", ShopContract.cases()); } }");
    }

    @Test
    void whoRunsItHasNoProblem() {
        assertThat(new KitGuard(root).problems()).isEmpty();
    }

    @Test
    void aSpecWithoutAModuleIsFound() throws IOException {
        write("specs/other/openapi.yaml", "openapi: 3.0.3");

        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("specs/other is of no module");
    }

    @Test
    void aModuleWithoutASpecIsFound() throws IOException {
        write("sdk-other/pom.xml", "<provider.spec>${specs.directory}/other/openapi.yaml</provider.spec>");

        assertThat(new KitGuard(root).problems())
                .singleElement()
                .asString()
                .contains("specs/other, which is not there");
    }

    @Test
    void aSpecFromElsewhereIsFound() throws IOException {
        write("sdk-other/pom.xml", "<provider.spec>other.yaml</provider.spec>");

        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("is none of specs/");
    }

    @Test
    void aProviderWithoutTheKitIsFound() throws IOException {
        Files.delete(root.resolve("sdk-shop/src/test/java/shop/ShopKitTest.java"));

        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("has 0 tests");
    }

    @Test
    void aKitThatIsNotRunIsFound() throws IOException {
        kit(
                "abstract class ShopKitTest extends ProviderKit<ShopClient> { { super(\"shop\", ShopContract.cases()); } }");
        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("is abstract");

        kit(
                "@Disabled class ShopKitTest extends ProviderKit<ShopClient> { { super(\"shop\", ShopContract.cases()); } }");
        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("not always run");

        Files.move(
                root.resolve("sdk-shop/src/test/java/shop/ShopKitTest.java"),
                root.resolve("sdk-shop/src/test/java/shop/ShopKit.java"));
        assertThat(new KitGuard(root).problems()).anyMatch(problem -> problem.contains("only *Test.java are"));
    }

    @Test
    void aKitOverSomeOfTheCasesIsFound() throws IOException {
        kit("class ShopKitTest extends ProviderKit<ShopClient> { ShopKitTest() { super(\"shop\","
                + " ShopContract.cases().subList(0, 1)); } }");

        assertThat(new KitGuard(root).problems()).singleElement().asString().contains("all generated cases");
    }

    private void kit(String text) throws IOException {
        write("sdk-shop/src/test/java/shop/ShopKitTest.java", text);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
