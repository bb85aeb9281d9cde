package dev.channelkit.codegen.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that holds generated source and nothing else. A file whose content stays the same is not touched, so that an unchanged spec
 * compiles nothing; one that is no longer generated is deleted.
 */
public final class SourceFolder {
    private final Path folder;
    private final Set<Path> current = new HashSet<>();

    public SourceFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a class into the folder.
     *
     * @throws IllegalStateException if this run has already made a class of that name
     */
    public void put(String packageName, String className, String source) {
        Path file = folder.resolve(packageName.replace('.', '/')).resolve(className + ".java");
        if (!current.add(file)) {
            throw new IllegalStateException("two parts of the spec both make the class " + packageName + "." + className
                    + "; rename one of the schemas or operations");
        }
        try {
            byte[] content = source.getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the Java files that this run did not put here. */
    public void deleteStale() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> stale = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !current.contains(file))
                    .toList();
            for (Path file : stale) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
