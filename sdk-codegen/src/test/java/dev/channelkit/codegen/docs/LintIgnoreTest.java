package dev.channelkit.codegen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code scripts/lint-specs} lets pass is there, is explained, and is all that is let pass. */
class LintIgnoreTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));

    @TestFactory
    Stream<DynamicTest> everyPlaceIsThere() throws IOException {
        return groups().stream()
                .flatMap(group -> texts(group, "at").stream())
                .map(place -> DynamicTest.dynamicTest(
                        place,
                        () -> assertThat(values(place))
                                .as(
                                        "specs/lint-ignore.yaml lets pass what no spec has any more: rename the place %s, or delete it",
                                        place)
                                .isNotEmpty()));
    }

    @Test
    void everyGroupHasItsReason() throws IOException {
        assertThat(groups()).isNotEmpty().allSatisfy(group -> {
            assertThat(Set.copyOf(group.keySet())).isEqualTo(Set.of("why", "rules", "at"));
            assertThat(String.valueOf(group.get("why")).strip())
                    .hasSizeGreaterThan(60)
                    .endsWith(".");
            assertThat(texts(group, "rules")).isNotEmpty().allMatch(rule -> rule.matches("[a-z0-9-]+"));
        });
    }

    @Test
    void noPlaceIsToldTwice() throws IOException {
        assertThat(groups().stream()
                        .flatMap(group -> texts(group, "at").stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsIgnoredElsewhere() throws IOException {
        assertThat(SPECS.resolve(".redocly.lint-ignore.yaml")).doesNotExist();
        assertThat(yaml(SPECS.resolve("redocly.yaml"))).isEqualTo(Map.of("extends", List.of("recommended-strict")));
        assertThat(yaml(SPECS.resolve("spectral.yaml"))).isEqualTo(Map.of("extends", List.of("spectral:oas")));
    }

    /** The values at a place, in all files that it stands for. */
    private static List<Object> values(String place) throws IOException {
        int hash = place.indexOf('#');
        Pattern file = pattern(place.substring(0, hash));
        String[] keys = place.substring(hash + 2).split("/");
        try (Stream<Path> files = Files.walk(SPECS)) {
            return files.filter(path -> file.matcher(
                                    SPECS.relativize(path).toString().replace('\\', '/'))
                            .matches())
                    .flatMap(path -> at(yaml(path), keys, 0))
                    .toList();
        }
    }

    private static Stream<Object> at(@Nullable Object value, String[] keys, int depth) {
        if (value == null || depth == keys.length) {
            return Stream.ofNullable(value);
        }
        Pattern key = pattern(keys[depth]);
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> key.matcher(String.valueOf(entry.getKey())).matches())
                    .flatMap(entry -> at(entry.getValue(), keys, depth + 1));
        }
        if (value instanceof List<?> list) {
            return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                    .filter(i -> key.matcher(String.valueOf(i)).matches())
                    .flatMap(i -> at(list.get(i), keys, depth + 1));
        }
        return Stream.empty();
    }

    /** {@code *} stands for any text without a slash. */
    private static Pattern pattern(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E[^/]*\\Q"));
    }

    private static List<Map<?, ?>> groups() throws IOException {
        return ((List<?>) yaml(SPECS.resolve("lint-ignore.yaml")))
                .stream().<Map<?, ?>>map(group -> (Map<?, ?>) group).toList();
    }

    private static List<String> texts(Map<?, ?> group, String key) {
        return group.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Object yaml(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
