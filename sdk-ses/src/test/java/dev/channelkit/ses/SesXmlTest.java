package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.mapper.ModelTypeAdapters;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.ses.contract.SesContract;
import dev.channelkit.ses.model.SesModels;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.KitSpec;
import dev.channelkit.testsupport.kit.XmlForm;
import dev.channelkit.testsupport.oracle.ExampleFile;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SesXmlTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");
    private static final MockWebServer SERVER = PromptServer.create();

    private final Gson gson = new GsonBuilder()
            .registerTypeAdapterFactory(ModelTypeAdapters.of(SesModels.codecs()))
            .create();

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyReadGivesEqualModelsInBothFormats() {
        KitSpec spec = KitSpec.of("ses");
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractCase<SesClient> read : SesContract.cases()) {
            if (!read.operation().method().equals("GET") || !answersInXml(read)) {
                continue;
            }
            for (ContractCase.Answer answer : read.answers()) {
                String type = answer.contentType();
                if (answer.status() < 300 && type != null && type.contains("json")) {
                    ExampleFile example = ExampleFile.read(SPEC.resolveSibling(answer.example()));
                    String xml = XmlForm.of(spec.operation(read.operation().id()), answer.status(), example.value());
                    tests.add(DynamicTest.dynamicTest(
                            read.operation().id() + " " + answer,
                            () -> assertEqual(read, answer, example.value().toString(), xml)));
                }
            }
        }
        assertThat(tests).as("read operations with an example").hasSizeGreaterThan(5);
        return tests.stream();
    }

    /** The console's own API, version 2, knows only JSON. */
    private static boolean answersInXml(ContractCase<SesClient> read) {
        return read.operation().server() == null;
    }

    private void assertEqual(ContractCase<SesClient> read, ContractCase.Answer answer, String json, String xml) {
        JsonElement ofJson = models(call(read, Format.JSON, answer.status(), json));

        JsonElement ofXml = models(call(read, Format.XML, answer.status(), xml));

        assertThat(ofXml).as(xml).isEqualTo(ofJson);
    }

    /** Strictly, so that neither has unknown or mistyped fields. */
    private static Object call(ContractCase<SesClient> read, Format format, int status, String body) {
        SERVER.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", format.mediaType())
                .body(body)
                .build());
        try (SesClient client = SesClient.builder()
                .credentials("test-key", "test-secret")
                .baseUrl(SERVER.url("/api/v1").toString())
                .format(format)
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build()) {
            Object value = read.invoker().invoke(client);
            assertThat(SERVER.takeRequest().getHeaders().get("Accept")).isEqualTo(format.mediaType());
            return value;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonElement models(Object value) {
        JsonArray models = new JsonArray();
        List<?> items =
                value instanceof Page<?> page ? page.items() : value instanceof List<?> list ? list : List.of(value);
        items.forEach(item -> models.add(withoutEmpty(gson.toJsonTree(item))));
        return models;
    }

    /** An empty element is null, an empty list absent. */
    private static JsonElement withoutEmpty(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject rest = new JsonObject();
            object.asMap().forEach((name, value) -> {
                JsonElement inner = withoutEmpty(value);
                if (!inner.isJsonNull()) {
                    rest.add(name, inner);
                }
            });
            return rest;
        }
        if (element instanceof JsonArray array) {
            JsonArray rest = new JsonArray();
            array.forEach(item -> rest.add(withoutEmpty(item)));
            return rest.isEmpty() ? JsonNull.INSTANCE : rest;
        }
        boolean emptyText = element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString()
                && element.getAsString().isEmpty();
        return emptyText ? JsonNull.INSTANCE : element;
    }
}
