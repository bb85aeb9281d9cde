package dev.channelkit.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;

/** Which generated files a run writes and deletes: those there were are made old, and what is not old any more was written. */
final class Touched {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Path folder;
    private final Set<String> before;

    private Touched(Path folder, Set<String> before) {
        this.folder = folder;
        this.before = before;
    }

    static Touched in(Path folder) throws IOException {
        Set<String> before = GoldenCase.filesIn(folder).keySet();
        for (String file : before) {
            Files.setLastModifiedTime(folder.resolve(file), LONG_AGO);
        }
        return new Touched(folder, before);
    }

    /** The names of the classes that were written since, and of those that were deleted with a {@code -} in front. */
    Set<String> files() throws IOException {
        Set<String> after = GoldenCase.filesIn(folder).keySet();
        Set<String> touched = new TreeSet<>();
        for (String file : after) {
            if (!Files.getLastModifiedTime(folder.resolve(file)).equals(LONG_AGO)) {
                touched.add(className(file));
            }
        }
        for (String file : before) {
            if (!after.contains(file)) {
                touched.add("-" + className(file));
            }
        }
        return touched;
    }

    private static String className(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }
}
