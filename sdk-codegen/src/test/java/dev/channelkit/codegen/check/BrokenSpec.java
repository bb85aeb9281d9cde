package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a spec that keeps every rule, to break one of them in. */
final class BrokenSpec {
    private final Path folder;

    private BrokenSpec(Path folder) {
        this.folder = folder;
    }

    static BrokenSpec copyOf(String goldenCase, Path folder) {
        Path original = Path.of("src/test/resources/golden", goldenCase, "spec");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BrokenSpec(folder);
    }

    /** Replaces text that must be there, so that a test cannot go stale unseen. */
    BrokenSpec replace(String file, String from, String to) {
        Path path = folder.resolve(file);
        try {
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not contain: " + from);
            }
            Files.writeString(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    BrokenSpec add(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Spec spec() {
        return Spec.open(folder.resolve("openapi.yaml"));
    }

    List<Finding> findings() {
        return SpecCheck.of(spec());
    }
}
