package dev.channelkit.testsupport.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed surface dump, {@code api/<module>.api}. With {@code -Dapi.accept=true} the check writes the file instead of comparing.
 */
public final class SurfaceFile {
    private final Path file;
    private final String module;

    private SurfaceFile(Path file, String module) {
        this.file = file;
        this.module = module;
    }

    /** The dump of a module that stands at {@code directory}. */
    public static SurfaceFile of(Path directory, String module) {
        return new SurfaceFile(directory.resolve("api").resolve(module + ".api"), module);
    }

    /** @throws AssertionError naming the first difference and the command that accepts it */
    public void check(Surface actual) {
        try {
            if (Boolean.getBoolean("api.accept")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual.text());
                return;
            }
            String expected = Files.exists(file) ? Files.readString(file) : "";
            if (!expected.equals(actual.text())) {
                throw new AssertionError("The public surface of " + module + " is not what " + file.getFileName()
                        + " says. " + firstDifference(expected, actual.text())
                        + "\nIf the change is meant, accept it and review the diff: ./scripts/accept-api " + module);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    private static String firstDifference(String expected, String actual) {
        String[] was = expected.split("\n", -1);
        String[] is = actual.split("\n", -1);
        int line = 0;
        while (line < was.length && line < is.length && was[line].equals(is[line])) {
            line++;
        }
        return "First difference at line " + (line + 1) + ":\n- " + at(was, line) + "\n+ " + at(is, line);
    }

    private static String at(String[] lines, int index) {
        return index < lines.length ? lines[index] : "(end of file)";
    }
}
