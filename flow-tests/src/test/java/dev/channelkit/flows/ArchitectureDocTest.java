package dev.channelkit.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows docs/architecture.md through the code finds what it names. */
class ArchitectureDocTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z][A-Za-z0-9]*)(?:\\.[a-z][A-Za-z0-9]*)?");
    private static final Pattern DRAWN = Pattern.compile("[A-Z][a-z]+[A-Z][A-Za-z0-9]+");
    private static final Set<String> OF_OTHERS = Set.of("IllegalArgumentException", "OkHttp");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/architecture.md"));
    }

    /** The classes of the modules and what was generated for them, and the generator's templates. */
    private static Set<String> there() throws IOException {
        Set<String> names = new HashSet<>(OF_OTHERS);
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(m -> m.getFileName().toString().startsWith("sdk-"))
                    .toList()) {
                for (String folder : List.of("src/main", "target/generated-sources")) {
                    Path sources = module.resolve(folder);
                    if (Files.isDirectory(sources)) {
                        try (Stream<Path> files = Files.walk(sources)) {
                            files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                                    .forEach(names::add);
                        }
                    }
                }
            }
        }
        return names;
    }

    @Test
    void everyClassAndTemplateThatIsNamedExists() throws IOException {
        Set<String> named = new TreeSet<>();
        QUOTED.matcher(page()).results().map(match -> match.group(1)).forEach(text -> {
            if (CLASS.matcher(text).matches()) {
                named.add(text.replaceFirst("\\..*", ""));
            } else if (text.endsWith(".mustache")) {
                named.add(text);
            }
        });

        assertThat(named).hasSizeGreaterThan(60);
        assertThat(there()).containsAll(named);
    }

    @Test
    void soDoesEveryClassInADrawing() throws IOException {
        Set<String> drawn = new TreeSet<>();
        String[] parts = page().split("```", -1);
        for (int i = 1; i < parts.length; i += 2) {
            DRAWN.matcher(parts[i]).results().forEach(match -> drawn.add(match.group()));
        }

        assertThat(drawn).hasSizeGreaterThan(15);
        assertThat(there()).containsAll(drawn);
    }

    @Test
    void filesAndFoldersThatAreNamedExist() throws IOException {
        Stream<String> paths = QUOTED.matcher(page())
                .results()
                .map(match -> match.group(1))
                .filter(text -> text.matches("(specs|scripts|sdk-[a-z-]+)(/[A-Za-z0-9./_-]*)?"));

        assertThat(paths.distinct().filter(path -> !Files.exists(ROOT.resolve(path))))
                .isEmpty();
    }
}
