package dev.channelkit.codegen.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that holds generated source and nothing else. A file whose content stays the same is not touched, so that an unchanged spec
 * compiles nothing; one that is no longer generated is deleted, and so are the folders that this leaves empty.
 */
public final class SourceFolder {
    private final Path folder;
    private final Map<Path, byte[]> sources = new TreeMap<>();

    public SourceFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a class; {@link #write} writes it.
     *
     * @throws IllegalStateException if there is already a class of that name
     */
    public void put(String packageName, String className, String source) {
        Path file = folder.resolve(packageName.replace('.', '/')).resolve(className + ".java");
        if (sources.put(file, source.getBytes(StandardCharsets.UTF_8)) != null) {
            throw new IllegalStateException("two parts of the spec both make the class " + packageName + "." + className
                    + "; rename one of the schemas or operations");
        }
    }

    /** Makes the folder's Java what was put, and nothing else. */
    public void write() {
        try {
            // first, as a class whose name changes by case alone is the same file on some systems
            deleteStale();
            for (Map.Entry<Path, byte[]> source : sources.entrySet()) {
                write(source.getKey(), source.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private void deleteStale() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path path : deepestFirst()) {
            if (Files.isDirectory(path) ? isEmpty(path) : isStale(path)) {
                Files.delete(path);
            }
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private boolean isStale(Path file) {
        return file.toString().endsWith(".java") && !sources.containsKey(file);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.findAny().isEmpty();
        }
    }
}
