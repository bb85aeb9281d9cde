package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.channelkit.codegen.spec.SpecException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecCheckTest {
    private static final String LIST = "paths/things.yaml";
    private static final String THING = "components/schemas/Thing.yaml";

    @TempDir
    private Path folder;

    static Stream<Arguments> brokenConfirmations() {
        String file = "paths/thing.yaml";
        return Stream.of(
                arguments(file, "of: thingId", "of: thing", "/delete/x-confirm/of", "no path parameter"),
                arguments(file, "    of: thingId\n", "", "/delete/x-confirm", "the key of is missing"),
                arguments(
                        file,
                        "destroys-billing-history",
                        "destroys-everything",
                        "/delete/x-confirm/consequence",
                        "'destroys-everything' is not a value"));
    }

    @ParameterizedTest
    @MethodSource("brokenConfirmations")
    void aConfirmationSaysOfWhatAndOfWhich(String file, String from, String to, String pointer, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("confirm", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains(file + "#" + pointer)
                        .contains(problem));
    }

    static Stream<Arguments> brokenPreconditions() {
        return Stream.of(
                arguments(
                        "x-precondition: if-match\n",
                        "x-precondition: none\n",
                        "/delete",
                        "If-Match is declared, and x-precondition does not send it"),
                arguments(
                        "    - $ref: ../components/parameters/IfMatch.yaml\n", "", "/put/x-precondition", "not among"),
                arguments(
                        "send: if-match,",
                        "send: if-match-optional,",
                        "/put/x-precondition",
                        "is if-match-optional, and the parameter If-Match has required: true"),
                arguments(
                        "        ETag:\n          $ref: ../components/headers/ETag.yaml\n",
                        "        X-Other:\n          $ref: ../components/headers/ETag.yaml\n",
                        "/get/x-precondition",
                        "no success declares the header ETag"));
    }

    @ParameterizedTest
    @MethodSource("brokenPreconditions")
    void thePreconditionAndTheHeadersSayTheSame(String from, String to, String pointer, String problem) {
        String file = "paths/thing.yaml";
        BrokenSpec spec = BrokenSpec.copyOf("versions", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains(file + "#" + pointer)
                        .contains(problem));
    }

    static Stream<Arguments> brokenFiles() {
        String file = "paths/file.yaml";
        String form = "{data: /Data, name: /FileName}";
        return Stream.of(
                arguments(file, form, "/Data", "is no object"),
                arguments(file, form, "{name: /FileName}", "the key data is missing"),
                arguments(file, form, "{data: Data}", "'Data' is malformed"),
                arguments(file, form, "{data: /Bytes}", "no such property"),
                arguments(file, form, "{data: /FileName}", "no Base64"),
                arguments(file, "application/json", "application/xml", "only JSON"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aFileInJsonIsOneOfItsProperties(String file, String from, String to, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("tenants", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains(file)
                        .contains("x-base64")
                        .contains(problem));
    }

    static Stream<Arguments> brokenPaging() {
        return Stream.of(
                arguments("page-parameter: page, ", "", "/get/x-paging", "the key page-parameter is missing"),
                arguments(
                        "page-parameter: page",
                        "page-parameter: side",
                        "/get/x-paging/page-parameter",
                        "no query parameter side"),
                arguments("size: 50", "size: 500", "/get/x-paging/size", "more than the parameter's maximum 100"),
                arguments(", total-pages: /totalPages", "", "/get/x-paging", "the key total-pages is missing"),
                arguments(
                        "total-pages: /totalPages",
                        "total-pages: /pages",
                        "/get/x-paging/total-pages",
                        "no property at /pages"));
    }

    @ParameterizedTest
    @MethodSource("brokenPaging")
    void pagingNamesWhatIsThere(String from, String to, String pointer, String problem) {
        String file = "paths/told.yaml";
        BrokenSpec spec = BrokenSpec.copyOf("pages", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains(file + "#" + pointer)
                        .contains(problem));
    }

    static Stream<Arguments> brokenExpressions() {
        return Stream.of(
                arguments(
                        "paths/things.yaml",
                        "    - $ref: ../components/parameters/OrderBy.yaml\n",
                        "",
                        "/get/x-filter/sort",
                        "no query parameter $orderby that is text"),
                arguments(
                        "components/parameters/Filter.yaml",
                        "type: string",
                        "type: integer",
                        "paths/things.yaml#/get/x-filter/filter",
                        "no query parameter $filter that is text"),
                arguments(
                        "components/parameters/OptionalVersion.yaml",
                        "default: \"3\"",
                        "default: \"2\"",
                        "/schema/default",
                        "the header X-Api-Version is '"),
                arguments(
                        "components/schemas/State.yaml",
                        "In-Active,",
                        "In-Active, IN_ACTIVE,",
                        "/enum/2",
                        "'IN_ACTIVE' and 'In-Active' are spellings of one label"));
    }

    @ParameterizedTest
    @MethodSource("brokenExpressions")
    void expressionsHeadersAndLabelsAreSound(String file, String from, String to, String pointer, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("odata", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding ->
                        assertThat(finding.toString()).contains(pointer).contains(problem));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                // extensions
                arguments(LIST, "x-method: list", "x-metod: list", "/get/x-metod", "unknown extension x-metod"),
                arguments(
                        THING,
                        "description: A thing.",
                        "description: A thing.\nx-retry: safe",
                        "/x-retry",
                        "means nothing in a component schema"),
                arguments(LIST, "x-method: list", "x-method: class", "/get/x-method", "no name for a Java method"),
                arguments(LIST, "x-retry: never", "x-retry: maybe", "/post/x-retry", "'maybe' is not a value"),
                arguments(
                        LIST,
                        "    existence: vendor",
                        "    existence: sure",
                        "/get/x-provenance/existence",
                        "'sure' is not a value"),
                arguments(
                        LIST,
                        "    source: https://docs.example.com/",
                        "",
                        "/get/x-provenance",
                        "the key source is missing"),
                arguments(LIST, "items: many", "items: several", "/get/x-envelope/items", "'several' is not a value"),
                arguments(
                        LIST,
                        "payload: [/data/thing, /data]",
                        "payload: [data]",
                        "/get/x-envelope/payload/0",
                        "malformed"),
                arguments(
                        "openapi.yaml",
                        "request-id: [/requestId, /error/id]",
                        "request-id: [requestId]",
                        "/x-envelope/request-id/0",
                        "malformed"),
                arguments(
                        "openapi.yaml",
                        "request-id: [/requestId, /error/id]",
                        "request: /requestId",
                        "/x-envelope/request",
                        "unknown key request"),
                arguments(LIST, "kind: offset", "kind: cursor", "/get/x-paging/kind", "'cursor' is not a value"),
                arguments(LIST, "    size: 50\n", "", "/get/x-paging", "the key size is missing"),
                arguments(
                        LIST, "dialect: bracket", "dialect: basic", "/get/x-filter/dialect", "'basic' is not a value"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-wire: number-or-text",
                        "/properties/id/x-wire",
                        "is not a value"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-wire: flag",
                        "/properties/id/x-wire",
                        "does not fit the declared type"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-wire: {pattern: uuuu-MM}",
                        "/properties/id/x-wire",
                        "year-month only"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-wire: label",
                        "/properties/id/x-wire",
                        "does not fit the declared type"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-wire: {words: [Unlimited]}",
                        "/properties/id/x-wire",
                        "words do not fit the declared type"),
                arguments(
                        THING,
                        "description: A thing.",
                        "description: A thing.\nx-wire: flag",
                        "/x-wire",
                        "only labels mean something"),
                arguments(
                        LIST,
                        "x-retry: never",
                        "x-retry: never\n  x-json-patch: Thingy",
                        "/post/x-json-patch",
                        "no schema Thingy with properties"),
                arguments(
                        LIST,
                        "x-retry: never",
                        "x-retry: never\n  x-json-patch: Thing",
                        "/post/x-json-patch",
                        "the body is no JSON Patch"),
                arguments(LIST, "application/json:", "application/json-patch+json:", "/post", "without x-json-patch"),
                arguments(
                        THING,
                        "x-wire: text-or-number",
                        "x-aliases: [name]",
                        "/properties/id/x-aliases/0",
                        "already names the property"),
                arguments(
                        THING,
                        "    format: int64",
                        "    format: int64\n    x-secret: true",
                        "/properties/count/x-secret",
                        "only text can be hidden"),
                arguments(
                        THING,
                        "    format: int64",
                        "    format: int32\n    x-wire: text-or-number",
                        "/properties/count/x-wire",
                        "does not fit the declared type"),
                arguments(
                        "components/parameters/OwnerId.yaml",
                        "in: query",
                        "in: query\nx-row: true",
                        "/x-row",
                        "x-row means nothing in a parameter"),
                arguments(
                        "components/parameters/OwnerId.yaml",
                        "in: query",
                        "in: query\nx-secret: always",
                        "/x-secret",
                        "is not a value"),
                arguments(
                        THING,
                        "x-provenance: vendor\n",
                        "x-provenance: vendor\nx-row: true\n",
                        "/x-row",
                        "a row has fields that no spec names"),
                arguments(
                        THING,
                        "x-provenance: vendor\n",
                        "x-provenance: vendor\nx-custom-fields: true\n",
                        "/x-custom-fields",
                        "custom fields stand beside"),
                arguments(
                        THING,
                        "x-provenance: vendor\n",
                        "x-provenance: vendor\nx-custom-fields: maybe\n",
                        "/x-custom-fields",
                        "is not a value"),
                arguments(
                        THING,
                        "    format: int64",
                        "    format: int64\n    x-wire: date-or-time",
                        "/properties/count/x-wire",
                        "does not fit the declared type"),
                arguments("openapi.yaml", "info:", "x-names: exact\ninfo:", "/x-names", "is not a value"),
                arguments("openapi.yaml", "info:", "x-blank: text\ninfo:", "/x-blank", "is not a value"),
                arguments(
                        THING,
                        "x-provenance: vendor\n",
                        "x-provenance: vendor\nx-names: any-case\n",
                        "/x-names",
                        "x-names means nothing in a component schema"),
                arguments(THING, "x-provenance: vendor\n", "", "/", "a component schema without x-provenance"),
                arguments(LIST, "x-retry: never", "x-retry: never\n  x-timeout: soon", "/post/x-timeout", "malformed"),
                arguments(
                        LIST,
                        "x-retry: never",
                        "x-retry: never\n  x-precondition: etag",
                        "/post/x-precondition",
                        "is not a value"),
                // lists
                arguments(
                        LIST,
                        "filter: [id,",
                        "filter: [id, shoeSize,",
                        "/get/x-filter/filter/1",
                        "Thing has no property shoeSize"),
                arguments(
                        LIST,
                        "sort: [id,",
                        "sort: [id, shoeSize,",
                        "/get/x-filter/sort/1",
                        "Thing has no property shoeSize"),
                arguments(LIST, "item: Thing", "item: Thingy", "/get/x-filter/item", "there is no schema Thingy"),
                arguments(
                        LIST,
                        "stable-sort: id",
                        "stable-sort: made",
                        "/get/x-paging/stable-sort",
                        "cannot be sorted by made"),
                arguments(
                        LIST,
                        "size-parameter: limit",
                        "size-parameter: top",
                        "/get/x-paging/size-parameter",
                        "no query parameter top"),
                arguments(
                        LIST,
                        "payload: [/data/thing]",
                        "payload: [/data/thin]",
                        "/post/x-envelope/payload/0",
                        "no property at /data/thin"),
                arguments("paths/all.yaml", "  x-paging:\n    kind: none\n", "", "/get", "without x-paging"),
                // operations
                arguments(
                        LIST,
                        "operationId: createThing",
                        "operationId: getThing",
                        "/get/operationId",
                        "the operationId getThing is taken"),
                arguments(LIST, "x-method: create", "x-method: list", "/post/x-method", "the x-method list is taken"),
                arguments(LIST, "  operationId: createThing\n", "", "/post", "an operation without operationId"),
                arguments(LIST, "  summary: Create a thing\n", "", "/post", "an operation without summary"),
                arguments(LIST, "  x-retry: never\n", "", "/post", "a POST without x-retry"),
                arguments(LIST, "tags: [Things]", "tags: [Things, Others]", "/get/tags", "exactly one tag"),
                arguments(LIST, "tags: [Things]", "tags: [Others]", "/get/tags", "the tag Others is not declared"),
                arguments(
                        LIST,
                        "    '401':\n      $ref: ../components/responses/Unauthorized.yaml\n",
                        "",
                        "/get/responses",
                        "no error answers"),
                arguments("components/parameters/Limit.yaml", "example: 10\n", "", "/", "a parameter without example"),
                arguments(
                        "openapi.yaml",
                        "    description: The things there are.\n",
                        "",
                        "/tags/0",
                        "a tag without description"),
                // schemas
                arguments(THING, "required: [id]", "required: [id, shoeSize]", "/required/1", "which is no property"),
                arguments(
                        THING,
                        "    format: int64",
                        "    format: int64\n    oneOf: [{type: integer}]",
                        "/properties/count/oneOf",
                        "oneOf is not supported"),
                arguments(
                        THING,
                        "properties:\n",
                        "properties:\n  inner:\n    type: object\n",
                        "/properties/inner",
                        "an inline object schema"),
                arguments(
                        THING,
                        "properties:\n",
                        "properties:\n  kind:\n    type: string\n    enum: [a]\n",
                        "/properties/kind/enum",
                        "an inline enum"),
                arguments(
                        THING,
                        "    format: decimal",
                        "    format: double",
                        "/properties/price/format",
                        "binary floating point"),
                // references and layout
                arguments(THING, "./Colour.yaml", "Colour.yaml", "/properties/colour/$ref", "is not relative"),
                arguments(THING, "./Colour.yaml", "./Color.yaml", "/properties/colour/$ref", "leads nowhere"),
                arguments(
                        THING,
                        "    $ref: ./Colour.yaml",
                        "    $ref: ./Colour.yaml\n    nullable: true",
                        "/properties/colour",
                        "$ref has siblings"),
                arguments(
                        "openapi.yaml",
                        "    basicAuth:\n      $ref",
                        "    basic:\n      $ref",
                        "/components/securitySchemes/basic",
                        "differs from the file name basicAuth"),
                arguments("openapi.yaml", "./paths/all.yaml", "./paths/whole.yaml", "/paths/~1whole", "share a file"),
                // examples
                arguments(
                        LIST,
                        "          request:\n",
                        "          body:\n",
                        "/post/requestBody/content/application~1json/examples/body",
                        "differs from the file name request"),
                arguments(
                        "examples/createThing/request.yaml",
                        "summary: As it usually looks\n",
                        "",
                        "/",
                        "an example without summary"),
                arguments("examples/createThing/request.yaml", "value:", "body:", "/", "an example without value"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFoundWithFilePointerAndRemedy(
            String file, String from, String to, String pointer, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("lists", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> {
                    assertThat(finding.problem()).contains(problem);
                    assertThat(finding.pointer()).isEqualTo(pointer);
                    assertThat(finding.remedy()).isNotBlank();
                })
                .anySatisfy(finding -> assertThat(finding.file()).isNotBlank());
    }

    @Test
    void oneOfThePlacesOfAPayloadIsDocumentedBeItFirstOrNot() {
        BrokenSpec spec = BrokenSpec.copyOf("lists", folder)
                .replace(LIST, "payload: [/data/thing]", "payload: [/thing, /data/thing]");

        assertThat(spec.findings()).isEmpty();
    }

    @Test
    void aFileThatNothingRefersToIsFound() {
        BrokenSpec spec = BrokenSpec.copyOf("lists", folder)
                .add("components/schemas/Lonely.yaml", "type: string\nx-provenance: vendor\n")
                .add("examples/listThings/200-lonely.yaml", "summary: Lonely\nvalue: {}\n");

        assertThat(spec.findings())
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("components/schemas/Lonely.yaml", "examples/listThings/200-lonely.yaml");
    }

    @Test
    void aPathThatStandsInlineIsFound() {
        BrokenSpec spec = BrokenSpec.copyOf("lists", folder)
                .replace("openapi.yaml", "  /things:\n    $ref: ./paths/things.yaml\n", "  /things:\n    get: {}\n");

        assertThat(spec.findings()).extracting(Finding::pointer).containsExactly("/paths/~1things");
    }

    @Test
    void aKeyThatOccursTwiceIsNoValidYaml() {
        BrokenSpec spec =
                BrokenSpec.copyOf("lists", folder).replace(THING, "type: object\n", "type: object\ntype: object\n");

        assertThatThrownBy(spec::findings)
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Thing.yaml")
                .hasMessageContaining("duplicate key");
    }

    @Test
    void theBuildStopsWithAllFindingsInOneMessage() {
        BrokenSpec spec = BrokenSpec.copyOf("lists", folder)
                .replace(LIST, "x-retry: never", "x-retry: maybe")
                .replace(LIST, "filter: [id,", "filter: [shoeSize,");

        assertThatThrownBy(() -> SpecCheck.require(spec.spec()))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("2 finding(s)")
                .hasMessageContaining("paths/things.yaml#/post/x-retry")
                .hasMessageContaining("use one of never, safe, same")
                .hasMessageContaining("paths/things.yaml#/get/x-filter/filter/0")
                .hasMessageContaining("components/schemas/Thing.yaml");
    }
}
