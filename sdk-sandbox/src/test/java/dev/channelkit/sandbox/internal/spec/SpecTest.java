package dev.channelkit.sandbox.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecTest {
    private static final Map<String, String> FILES = Map.of(
            "openapi.yaml",
            """
            paths:
              /things/{thingId}: {$ref: ./paths/thing.yaml}
              /things/special: {$ref: ./paths/special.yaml}
              /tokens: {$ref: ./paths/tokens.yaml}
            """,
            "paths/thing.yaml",
            """
            parameters: [{$ref: ../parameters.yaml#/ThingId}]
            get:
              operationId: getThing
              responses: {'200': {content: {application/json: {schema: {$ref: ../schemas/Thing.yaml}}}}}
            """,
            "paths/special.yaml",
            "post: {operationId: postSpecial}",
            "paths/tokens.yaml",
            "{servers: [{url: 'https://id.example.com', x-server: token}], post: {operationId: obtainToken}}",
            "parameters.yaml",
            "ThingId: {name: thingId, in: path, required: true, schema: {type: string, pattern: '^[0-9]+$'}}",
            "schemas/Thing.yaml",
            """
            type: object
            required: [id]
            properties:
              id: {type: string, pattern: '^[0-9]+$', x-wire: text-or-number}
              size: {type: string, format: decimal, nullable: true}
              colour: {type: string, enum: [red, green]}
              flag: {type: boolean}
              count: {type: integer, minimum: 1, maximum: 9}
              day: {type: string, format: date}
              things: {type: array, items: {$ref: ./Thing.yaml}}
              bare: {type: array, x-wire: one-or-many, items: {type: string}}
              number: {type: integer, x-wire: integer-or-text, x-aliases: [nr]}
              file: {type: string, format: binary}
              labels: {type: object, additionalProperties: {type: string}}
            """);

    private final Spec spec = Spec.read(path -> {
        String text = FILES.get(path);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    });

    @Test
    void followsReferencesAcrossFiles() {
        Route route = spec.route("GET", "/things/12");

        assertThat(route).isInstanceOfSatisfying(Route.Found.class, found -> {
            assertThat(found.operation().id()).isEqualTo("getThing");
            assertThat(found.path()).containsEntry("thingId", "12");
            assertThat(found.operation().parameters("path")).hasSize(1);
        });
    }

    @Test
    void prefersALiteralPathAlsoForOtherMethods() {
        assertThat(spec.route("POST", "/things/special")).isInstanceOf(Route.Found.class);
        assertThat(spec.route("GET", "/things/special")).isEqualTo(new Route.NoMethod(Set.of("POST")));
        assertThat(spec.route("GET", "/things/")).isInstanceOf(Route.NoPath.class);
        assertThat(spec.route("GET", "/things/a/b")).isInstanceOf(Route.NoPath.class);
    }

    @Test
    void findsAnOperationAtItsServerOnly() {
        assertThat(spec.route("POST", "/tokens")).isInstanceOf(Route.Found.class);
        assertThat(spec.route("POST", "/tokens", "token"::equals)).isInstanceOf(Route.Found.class);
        assertThat(spec.route("POST", "/tokens", String::isEmpty)).isInstanceOf(Route.NoPath.class);
        assertThat(spec.route("GET", "/things/12", "token"::equals)).isInstanceOf(Route.NoPath.class);
        assertThat(spec.operation("obtainToken").server()).isEqualTo("token");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> Spec.read(path -> null))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("openapi.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"id\": \"1\"} |",
                "{\"id\": 1, \"size\": null, \"colour\": \"mauve\", \"count\": 9, \"day\": \"2025-02-28\"} |",
                "{\"id\": \"1\", \"things\": [{\"id\": \"2\"}], \"bare\": \"x\", \"labels\": {\"a\": \"b\"}} |",
                "{\"id\": \"1\", \"nr\": \"5\"} |",
                "{\"id\": \"1\", \"number\": 5} |",
                "{\"id\": \"1\", \"nr\": \"x\"} | nr must be a whole number",
                "{\"id\": \"1\", \"file\": \"x\"} | file must be a file",
                "{} | id is required",
                "{\"id\": \"x\"} | id must match",
                "{\"id\": null} | id must not be null",
                "{\"id\": \"1\", \"size\": \"much\"} | size must be a decimal",
                "{\"id\": \"1\", \"size\": 5} | size must be a string",
                "{\"id\": \"1\", \"flag\": \"true\"} | flag must be a boolean",
                "{\"id\": \"1\", \"count\": 10} | count must be at most 9",
                "{\"id\": \"1\", \"count\": 1.5} | count must be a integer",
                "{\"id\": \"1\", \"day\": \"2025-02-30\"} | day must be a date",
                "{\"id\": \"1\", \"things\": {}} | things must be an array",
                "{\"id\": \"1\", \"things\": [{\"id\": \"2\"}, {}]} | things[1].id is required",
                "{\"id\": \"1\", \"labels\": {\"a\": 1}} | labels.a must be a string",
                "{\"id\": \"1\", \"weight\": 1} | weight is not in the spec",
                "[] | must be an object"
            })
    void judgesValues(String json, String expected) throws Exception {
        SpecNode schema =
                ((Route.Found) spec.route("GET", "/things/1")).operation().answerSchema(200, "application/json");

        List<Problem> problems = SchemaCheck.check(new JsonMapper().readTree(json), schema, "body", "");

        if (expected == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat((problem.name() + " " + problem.what()).trim())
                            .startsWith(expected));
        }
    }
}
