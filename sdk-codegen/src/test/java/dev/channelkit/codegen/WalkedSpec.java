package dev.channelkit.codegen;

import dev.channelkit.codegen.released.WalkedRelease;
import dev.channelkit.codegen.view.Packages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A small spec in a repository of its own, to edit, generate and compile as CONTRIBUTING tells it. */
final class WalkedSpec {
    /** A field of {@code Thing} that no list can be filtered by. */
    static final String NOTE = "  note:\n    type: string\n    description: A note.\n";

    private static final String THING = "components/schemas/Thing.yaml";
    private static final String SIZE = "  size:\n";
    private static final String MODULE = "golden";

    private final Path folder;

    private WalkedSpec(Path folder) {
        this.folder = folder;
    }

    /** The spec of the golden case {@code lists}, and the field {@link #NOTE}. */
    static WalkedSpec in(Path folder) {
        WalkedSpec walked = new WalkedSpec(folder);
        GoldenCase.filesIn(GoldenCase.named("lists").folder().resolve("spec")).forEach(walked::add);
        return walked.edit(THING, SIZE, NOTE + SIZE);
    }

    private Path spec() {
        return folder.resolve("specs").resolve(MODULE);
    }

    String text(String file) {
        try {
            return Files.readString(spec().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WalkedSpec add(String file, String text) {
        write(spec().resolve(file), text);
        return this;
    }

    WalkedSpec delete(String file) {
        try {
            Files.delete(spec().resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text that must be there. */
    WalkedSpec edit(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        return add(file, text.replace(from, to));
    }

    /**
     * Generates over what is there.
     *
     * @return the names of the classes that were written, those of contract tests too, and of those that were deleted with a {@code -} in front
     */
    Set<String> generate() throws IOException {
        Path java = folder.resolve("java");
        Touched touched = Touched.in(java);
        new Generation(
                        spec().resolve("openapi.yaml"),
                        new Packages("dev.channelkit.golden"),
                        java.resolve("main"),
                        java.resolve("test"))
                .run();
        return touched.files();
    }

    /** Compiles all that is generated; the surface is that of the main classes. */
    CompiledSurface compile() throws IOException, ClassNotFoundException {
        Path classes = Files.createTempDirectory(folder, "classes");
        Javac.compile(classes, folder.resolve("java/main"), folder.resolve("java/test"), Path.of("src/test/stubs"));
        return CompiledSurface.of(classes);
    }

    /** Puts a surface where a repository keeps the dump of a module. */
    WalkedSpec dump(CompiledSurface surface) {
        write(folder.resolve("sdk-golden/api/sdk-golden.api"), surface.dump());
        return this;
    }

    /** Releases what is there, to compare later edits with. */
    WalkedRelease release() {
        return WalkedRelease.of(folder);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
