package dev.channelkit.examples.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files of a source tree. */
record Repository(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules");

    /** The one that is built. */
    static Repository here() {
        return new Repository(Path.of(System.getProperty("channelkit.specs"))
                .toAbsolutePath()
                .normalize()
                .resolveSibling(""));
    }

    /** All pages, but what tests keep as material. */
    List<Path> pages() {
        return files(".md").stream().filter(file -> !in(file, "src/test")).toList();
    }

    /** The main code of all modules. */
    List<Path> mainCode() {
        return files(".java").stream().filter(file -> in(file, "src/main/java")).toList();
    }

    /** All Java, tests included. */
    List<Path> sources() {
        return files(".java");
    }

    /** The example programs, and the tests among them; not those of this package, which hold marks as material. */
    List<Path> programs() {
        return files(".java").stream()
                .filter(file -> name(file).startsWith("examples/src/") && !in(file, "examples/snippets"))
                .toList();
    }

    /** What a file is called in messages: its path from here, with slashes. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Path file(String name) {
        return root.resolve(name);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean in(Path file, String folder) {
        return ("/" + name(file)).contains("/" + folder + "/");
    }

    private List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(found);
        return found;
    }
}
