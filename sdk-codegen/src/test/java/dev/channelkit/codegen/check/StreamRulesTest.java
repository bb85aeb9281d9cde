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

/** A list is streamed only where that loses nothing. */
class StreamRulesTest {
    private static final String REPORT = "paths/report.yaml";

    @TempDir
    private Path folder;

    @Test
    void theSpecKeepsTheRules() {
        assertThat(BrokenSpec.copyOf("streams", folder).findings()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("/of/things", "true", "'true' is malformed"),
                arguments("/of/things", "/of", "leads to no list of objects"),
                arguments("/of/things", "/of/names", "leads to no list of objects"),
                arguments("/of/things", "/things", "leads to no list of objects"),
                arguments("x-paging: {kind: none}", "x-retry: never", "the operation may not be made again"),
                arguments(
                        "x-paging: {kind: none}",
                        "x-paging: {kind: offset, size: 10, size-parameter: currency, position-parameter: month}",
                        "the list comes in pages"),
                arguments(
                        "items: value}",
                        "items: value, failure: {at: /things, code: code}}\n  x-stream: /things",
                        "its first item tells a failure"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFoundWithItsPlace(String from, String to, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("streams", folder);
        if (to.contains("x-stream")) {
            spec.replace(REPORT, "  x-stream: /of/things\n", "");
        }
        spec.replace(REPORT, from, to);

        assertThat(spec.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(REPORT + "#/get/x-stream", problem));
    }
}
