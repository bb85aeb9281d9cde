package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for paging in bodies, checked bounds, other forms of errors, and values of two forms. */
class RpcCheckTest {
    private static final String ROOT = "openapi.yaml";
    private static final String LIST = "paths/get-things.yaml";
    private static final String ADD = "components/schemas/AddThingRequest.yaml";

    @TempDir
    private Path folder;

    @Test
    void theSpecKeepsTheRules() {
        assertThat(BrokenSpec.copyOf("rpc", folder).findings()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(ROOT, "message-form: dotnet", "message-form: java", "'java' is not a value of it"),
                arguments(ROOT, "message: details,", "text: details,", "unknown key text"),
                arguments(ROOT, "message: details,", "", "the key message is missing"),
                arguments(ROOT, "rate-limited: [Throttled]", "rate-limited: Throttled", "is no list of names"),
                arguments(LIST, "in: body", "in: header", "'header' is not a value of it"),
                arguments(LIST, "kind: page-index, in: body", "kind: offset, in: body", "only the number of a page"),
                arguments(
                        LIST,
                        "page-parameter: PageNumber",
                        "page-parameter: Page",
                        "the JSON body has no property Page that is an int32"),
                arguments(
                        LIST,
                        "page-parameter: PageNumber",
                        "page-parameter: NameContains",
                        "the JSON body has no property NameContains that is an int32"),
                arguments(
                        "components/schemas/GetThingsRequest.yaml",
                        "properties:",
                        "required: [PageSize]\nproperties:",
                        "PageSize is required or nullable"),
                arguments(LIST, "size: 100", "size: 501", "501 is more than the parameter's maximum 500"),
                arguments(LIST, "stop: short-page", "stop: empty-page", "goes with pages by number"),
                arguments(LIST, "total-items: /TotalCount", "total-items: /Total", "has no property at /Total"),
                arguments(ADD, "    minimum: 1\n    x-checked: true", "    x-checked: true", "nothing to check"),
                arguments(ADD, "minLength: 9\n    x-secret", "maximum: 9\n    x-secret", "nothing to check"),
                arguments(ADD, "pattern: ^", "pattern: (^", "is no regular expression"),
                arguments(
                        "components/schemas/Thing.yaml",
                        "format: date-time",
                        "format: date",
                        "date-or-ms does not fit the declared type"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFound(String file, String from, String to, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("rpc", folder).replace(file, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(problem));
    }
}
