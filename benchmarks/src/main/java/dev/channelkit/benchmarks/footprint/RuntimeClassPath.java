package dev.channelkit.benchmarks.footprint;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The class path that an application has which depends on one of our modules and nothing else: its jar, and what Maven resolved when it was built. */
public final class RuntimeClassPath {
    /** Written beside a module's classes when it is built; see the poms that name it. */
    private static final String FILE = "runtime-classpath";

    private RuntimeClassPath() {}

    /**
     * Of the module that the class comes from.
     *
     * @return jars; folders of classes where tests run before anything is packaged
     * @throws IllegalStateException if that module is not built beside this one
     */
    public static List<Path> of(Class<?> type) throws IOException {
        return withOwn(source(type));
    }

    /** Of the module in that folder, with its classes as they are in there. */
    public static List<Path> of(Path module) throws IOException {
        return withOwn(module.resolve("target").resolve("classes"));
    }

    /** The folder that all modules are in. */
    public static Path root() {
        // benchmarks/target/classes
        Path target = Objects.requireNonNull(source(RuntimeClassPath.class).getParent());
        return Objects.requireNonNull(Objects.requireNonNull(target.getParent()).getParent());
    }

    private static List<Path> withOwn(Path own) throws IOException {
        Path resolved = Objects.requireNonNull(own.getParent()).resolve(FILE);
        if (!Files.exists(resolved)) {
            throw new IllegalStateException(own.getFileName()
                    + " was not built here: mvn -pl benchmarks -am package writes " + FILE + " beside it");
        }
        List<Path> all = new ArrayList<>(List.of(own));
        for (String entry : Files.readString(resolved).strip().split(File.pathSeparator)) {
            all.add(Path.of(entry));
        }
        return all;
    }

    /** The jar or folder that the class comes from. */
    public static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
