package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which operations stand for others, and which do not. */
class KitKindTest {
    @TempDir
    Path specs;

    private String paths = "";

    @BeforeEach
    void twoAlike() {
        operation("one", "get", "");
        operation("two", "get", "");
    }

    @Test
    void oneStandsForAllThatAreLikeIt() throws IOException {
        assertThat(KitKind.firsts(spec())).containsExactly("one");
    }

    @Test
    void aVerbARetryRuleABodyOrCredentialsMakeAnotherKind() throws IOException {
        operation("verb", "delete", "");
        operation("retry", "delete", "x-retry: same");
        operation("open", "get", "security: []");
        operation("sends", "post", "requestBody: {content: {application/json: {schema: {type: object}}}}");
        operation("form", "post", "requestBody: {content: {multipart/form-data: {schema: {type: object}}}}");
        operation("gives", "get", "responses: {'200': {content: {text/csv: {schema: {type: string}}}}}");

        assertThat(KitKind.firsts(spec()))
                .containsExactlyInAnyOrder("one", "verb", "retry", "open", "sends", "form", "gives");
    }

    @Test
    void whatAnErrorLooksLikeMakesNone() throws IOException {
        operation("error", "get", "responses: {'404': {content: {text/csv: {schema: {type: string}}}}}");

        assertThat(KitKind.firsts(spec())).containsExactly("one");
    }

    private void operation(String id, String method, String more) {
        paths += "  /" + id + ":\n    " + method + ":\n      operationId: " + id + "\n      " + more + "\n";
    }

    private KitSpec spec() throws IOException {
        Path folder = Files.createDirectories(specs.resolve("shop"));
        Files.writeString(
                folder.resolve("openapi.yaml"),
                "servers: [{url: 'https://shop.example/v1'}]\nsecurity: [{user: []}]\npaths:\n" + paths);
        return KitSpec.read(specs, "shop");
    }
}
