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

class PageRulesTest {
    private static final String ROOT = "openapi.yaml";
    private static final String THING = "paths/thing.yaml";
    private static final String LIMIT =
            "x-limits: [{of: calls, most: 100, per: 60s, provenance: vendor, source: a page, client: waits}]";

    @TempDir
    private Path folder;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(ROOT, LIMIT.replace("[{", "{").replace("}]", "}"), "is no list of limits"),
                arguments(ROOT, LIMIT.replace("most: 100, ", ""), "the key most is missing"),
                arguments(ROOT, LIMIT.replace("100", "many"), "'many' is malformed"),
                arguments(ROOT, LIMIT.replace("60s", "minute"), "'minute' is malformed"),
                arguments(ROOT, LIMIT.replace("vendor", "known"), "'known' is not a value"),
                arguments(ROOT, LIMIT.replace("waits", "hopes"), "'hopes' is not a value"),
                arguments(ROOT, LIMIT.replace("client", "clients"), "unknown key clients"),
                arguments(ROOT, "x-verify: a sentence", "does not say what to verify"),
                arguments(ROOT, "x-risk: money", "x-risk means nothing in the root"),
                arguments(THING, "  x-verify: [a list]", "does not say what to verify"),
                arguments(THING, "  x-verify: ''", "does not say what to verify"),
                arguments(THING, "  x-risk: some", "'some' is not a value"),
                arguments(THING, "  x-helper: things.get", "'things.get' is malformed"),
                arguments(THING, "  x-helper: []", "names no method"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatAPageTellsIsWellFormed(String file, String extension, String problem) {
        assertThat(with(file, extension).findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(problem));
    }

    @Test
    void whatIsWellFormedIsLetPass() {
        BrokenSpec spec = with(ROOT, LIMIT + "\nx-verify: [a step]");

        assertThat(with(
                                spec,
                                THING,
                                "  x-risk: loss\n  x-verify: a sentence\n  x-helper: [things().find, things(kind).all]\n  "
                                        + LIMIT)
                        .findings())
                .isEmpty();
    }

    private BrokenSpec with(String file, String extension) {
        return with(BrokenSpec.copyOf("confirm", folder), file, extension);
    }

    private static BrokenSpec with(BrokenSpec spec, String file, String extension) {
        return file.equals(ROOT)
                ? spec.replace(ROOT, "\ntags:\n", "\n" + extension + "\ntags:\n")
                : spec.replace(THING, "  x-confirm:\n", extension + "\n  x-confirm:\n");
    }
}
