package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs and surfaces break nobody by accident. With {@code -Drelease.version=0.2.0}, which {@code scripts/release} sets, this releases what the tree says.
 */
class ReleasedTest {
    private static final Path ROOT = Objects.requireNonNull(
            Path.of(System.getProperty("channelkit.specs")).getParent());
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @Test
    void whatBreaksIsNamedByAFragment() {
        Repository repository = new Repository(ROOT);
        String version = System.getProperty("release.version", "");
        if (!version.isEmpty()) {
            Release.cut(repository, version, LocalDate.now(Clock.systemUTC()));
        }

        SinceRelease since = SinceRelease.in(repository);
        repository.write(Path.of("target", "changes.md").toAbsolutePath(), new Summary(since).page());

        assertThat(since.problems())
                .as(
                        "what changed since %s; all of it is in sdk-codegen/target/changes.md%s",
                        since.version(), since.missingFragments())
                .isEmpty();
    }

    @Test
    void whateverUsersTakeFromTheBomHasItsSurfaceKept() {
        Repository repository = new Repository(ROOT);
        List<String> modules = ARTIFACT.matcher(repository
                        .read(ROOT.resolve("sdk-bom/pom.xml"))
                        .replaceFirst("(?s).*<dependencyManagement>", ""))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(modules).contains("sdk-commons", "sdk-sandbox");
        assertThat(repository.surfaces().keySet())
                .as("modules with a dump in api/, which a *SurfaceTest of theirs writes with ./scripts/accept-api")
                .containsAll(modules);
    }

    /** Real specs are read by openapi-diff as they are kept, and one edit in each is all that it finds. */
    @Test
    void ofARealSpecOneEditIsOneChange(@TempDir Path folder) throws IOException {
        Repository copy = new Repository(folder);
        for (String provider : new Repository(ROOT).providers()) {
            copy(
                    ROOT.resolve("specs").resolve(provider),
                    folder.resolve("specs").resolve(provider));
        }
        copy.write(copy.changelog(), "## Unreleased\n");
        Release.cut(copy, "0.1.0", LocalDate.of(2027, 3, 1));
        assertThat(SinceRelease.in(copy).changes()).isEmpty();

        for (String provider : copy.providers()) {
            Path any = firstSchema(folder.resolve("specs").resolve(provider));
            copy.write(
                    any,
                    copy.read(any)
                            .replaceFirst("(?m)^properties:\n", "properties:\n  addedForTest:\n    type: string\n"));
        }

        assertThat(SinceRelease.in(copy).changes())
                .allMatch(change ->
                        change.kind() == Change.Kind.ADDED && change.subject().endsWith(".addedForTest"))
                .extracting(Change::area)
                .containsExactlyElementsOf(copy.providers());
    }

    private static Path firstSchema(Path spec) throws IOException {
        try (Stream<Path> files = Files.list(spec.resolve("components/schemas"))) {
            return files.sorted()
                    .filter(file -> new Repository(spec).read(file).contains("\nproperties:\n"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")
                            && !from.relativize(f).startsWith("examples"))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
