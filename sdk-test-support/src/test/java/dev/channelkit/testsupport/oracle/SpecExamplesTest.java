package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the specs give as examples in JSON is what they allow: an example that the oracle refuses could not be met by any client. */
class SpecExamplesTest {
    private static final String JSON = "application/json";
    private static final String RESPONSES = "#/components/responses/";

    @TestFactory
    Stream<DynamicTest> everyExampleIsAllowed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("channelkit.specs")))) {
            return folders
                    .filter(folder -> Files.isRegularFile(folder.resolve("openapi.yaml")))
                    .sorted()
                    .flatMap(folder -> new Examples(folder).tests())
                    .toList()
                    .stream();
        }
    }

    /** The examples of one spec. */
    private static final class Examples {
        private final Path folder;
        private final SpecOracle oracle;
        private final SpecDocument spec;

        Examples(Path folder) {
            this.folder = folder;
            oracle = SpecOracle.of(folder.resolve("openapi.yaml"));
            spec = SpecDocument.read(folder.resolve("openapi.yaml"));
        }

        Stream<DynamicTest> tests() {
            return spec.operations().stream().flatMap(operation -> {
                List<DynamicTest> tests = new ArrayList<>();
                if (isSentAsJson(operation)) {
                    for (Path request : files(operation.id(), "request")) {
                        tests.add(test(operation, request, () -> judge(operation, body(request), null)));
                    }
                }
                for (String status : operation.declared().getResponses().keySet()) {
                    for (Path answer : answers(operation, status)) {
                        tests.add(test(operation, answer, () -> {
                            ByteString body = ByteString.encodeUtf8(
                                    ExampleFile.read(answer).value().toString());
                            Headers type = Headers.of("Content-Type", JSON);
                            judge(operation, ByteString.EMPTY, new Exchange.Received(status(answer), type, body));
                        }));
                    }
                }
                return tests.stream();
            });
        }

        private DynamicTest test(SpecOperation operation, Path file, Runnable judgement) {
            String name = folder.getFileName() + " " + operation.id() + " " + file.getFileName();
            return DynamicTest.dynamicTest(name, judgement::run);
        }

        private void judge(SpecOperation operation, ByteString body, Exchange.@Nullable Received received) {
            List<String> faults = oracle.judge(new Exchange(sent(operation, body), received)).stream()
                    // an answer is judged without the request's body
                    .filter(violation -> received == null || !violation.rule().startsWith("validation.request.body"))
                    .map(Violation::toString)
                    .toList();

            assertThat(faults).isEmpty();
        }

        private Exchange.Sent sent(SpecOperation operation, ByteString body) {
            ExampleRequest example = ExampleRequest.of(operation);
            HttpUrl.Builder url = HttpUrl.get("http://127.0.0.1" + operation.basePath() + example.path())
                    .newBuilder();
            example.query().forEach(url::addQueryParameter);
            Headers.Builder headers = new Headers.Builder();
            credentials(operation, headers);
            if (body.size() > 0) {
                headers.set("Content-Type", JSON);
            }
            for (Parameter parameter :
                    Objects.requireNonNullElse(operation.declared().getParameters(), List.<Parameter>of())) {
                if (parameter.getIn().equals("header")) {
                    headers.set(parameter.getName(), String.valueOf(parameter.getExample()));
                }
            }
            return new Exchange.Sent(operation.method(), url.build(), headers.build(), body);
        }

        /** Those of the first alternative that the operation names, or the root; none where it wants none. */
        private void credentials(SpecOperation operation, Headers.Builder headers) {
            List<SecurityRequirement> own = operation.declared().getSecurity();
            List<SecurityRequirement> alternatives = own == null ? spec.api().getSecurity() : own;
            if (alternatives == null || alternatives.isEmpty()) {
                return;
            }
            for (String name : alternatives.get(0).keySet()) {
                SecurityScheme scheme = Objects.requireNonNull(
                        spec.api().getComponents().getSecuritySchemes().get(name), name);
                if (scheme.getType() == SecurityScheme.Type.APIKEY) {
                    headers.set(scheme.getName(), "test-session-id");
                } else if ("basic".equals(scheme.getScheme())) {
                    headers.set("Authorization", "Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=");
                } else {
                    headers.set("Authorization", "Bearer test-access-token");
                }
            }
        }

        private static boolean isSentAsJson(SpecOperation operation) {
            RequestBody body = operation.declared().getRequestBody();
            return body != null && body.getContent().containsKey(JSON);
        }

        private static ByteString body(Path request) {
            return ByteString.encodeUtf8(ExampleFile.read(request).value().toString());
        }

        /** The JSON examples of a status: the operation's own, or those that operations share. */
        private List<Path> answers(SpecOperation operation, String status) {
            ApiResponse response = resolved(operation.declared().getResponses().get(status));
            if (response.getContent() == null || !response.getContent().containsKey(JSON)) {
                return List.of();
            }
            List<Path> own = files(operation.id(), status);
            if (own.isEmpty()) {
                return files("errors", status);
            }
            return isFile(response)
                    ? own.stream().filter(file -> isJson(response, file)).toList()
                    : own;
        }

        /** Whether the answer is a file, which may come in JSON too. */
        private static boolean isFile(ApiResponse response) {
            return response.getContent().containsKey("application/octet-stream");
        }

        private static boolean isJson(ApiResponse response, Path file) {
            String key = String.valueOf(file.getFileName()).replace(".yaml", "");
            return response.getContent().get(JSON).getExamples().containsKey(key);
        }

        /** {@code 400.yaml}, {@code 400-credit.yaml} and, of the answers of default, {@code default-404.yaml}. */
        private static int status(Path answer) {
            String name = String.valueOf(answer.getFileName()).replace(SpecOperation.DEFAULT + "-", "");
            return Integer.parseInt(name.substring(0, 3));
        }

        private ApiResponse resolved(ApiResponse response) {
            String ref = response.get$ref();
            Map<String, ApiResponse> shared = spec.api().getComponents().getResponses();
            return ref == null ? response : Objects.requireNonNull(shared.get(ref.substring(RESPONSES.length())), ref);
        }

        private List<Path> files(String name, String prefix) {
            Path examples = folder.resolve("examples").resolve(name);
            if (!Files.isDirectory(examples)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(examples)) {
                return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                        .filter(file -> !file.toString().endsWith(".xml.yaml"))
                        .filter(file -> !file.toString().endsWith(".txt.yaml"))
                        .sorted()
                        .collect(Collectors.toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
