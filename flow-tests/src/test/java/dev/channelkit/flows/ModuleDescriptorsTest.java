package dev.channelkit.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package that no descriptor exports cannot be used by whoever has modules; nothing else would tell before somebody tries. */
class ModuleDescriptorsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("");

    private static final Pattern EXPORTS = Pattern.compile("^    exports ([\\w.]+);", Pattern.MULTILINE);

    /** Internal by name, but clients use it. */
    private static final String SHARED = "dev.channelkit.commons.queue.internal";

    @ParameterizedTest
    @ValueSource(strings = {"commons", "ses", "siesmart", "bss", "dotdigital", "billingplatform", "sandbox"})
    void exportEveryPackageThatIsNotInternal(String module) throws IOException {
        String descriptor = Files.readString(ROOT.resolve("sdk-" + module + "/src/main/module/module-info.java"));

        assertThat(descriptor).contains("\nmodule dev.channelkit." + module + " {");
        assertThat(EXPORTS.matcher(descriptor).results().map(MatchResult::group).map(String::strip))
                .containsExactlyInAnyOrderElementsOf(packages(module).stream()
                        .filter(p -> p.equals(SHARED) || !(p + ".").contains(".internal."))
                        .map(p -> "exports " + p + ";")
                        .toList());
    }

    /** Those that have classes: in target/classes, or in the jar where Maven got that far. */
    private static Set<String> packages(String module) throws IOException {
        Path place = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(p -> p.toString().contains(File.separator + "sdk-" + module + File.separator))
                .findFirst()
                .orElseThrow();
        if (Files.isDirectory(place)) {
            return packages(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return packages(jar.getPath("/"));
        }
    }

    private static Set<String> packages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f ->
                            f.toString().endsWith(".class") && !f.getParent().equals(root))
                    .map(f -> root.relativize(f.getParent())
                            .toString()
                            .replace(File.separatorChar, '.')
                            .replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
