package dev.channelkit.codegen;

import dev.channelkit.codegen.view.Packages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small spec and the Java that is expected of it. */
record GoldenCase(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/golden");

    static Stream<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(GoldenCase::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldenCase named(String name) {
        return new GoldenCase(ALL.resolve(name));
    }

    Path spec() {
        return folder.resolve("spec/openapi.yaml");
    }

    Path expected() {
        return folder.resolve("expected");
    }

    /** Generates into {@code output}: main source below {@code main}, test source below {@code test}. */
    void generateInto(Path output) {
        new Generation(spec(), new Packages("dev.channelkit.golden"), output.resolve("main"), output.resolve("test"))
                .run();
    }

    /** The files below a folder by relative path. */
    static Map<String, String> filesIn(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
