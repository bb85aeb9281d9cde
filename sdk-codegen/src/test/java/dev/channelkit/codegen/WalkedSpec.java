package dev.channelkit.codegen;

import dev.channelkit.codegen.view.Packages;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of a golden spec, to edit, generate and compile as CONTRIBUTING tells it. */
final class WalkedSpec {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Path folder;

    private WalkedSpec(Path folder) {
        this.folder = folder;
    }

    static WalkedSpec copyOf(String goldenCase, Path folder) {
        WalkedSpec walked = new WalkedSpec(folder);
        GoldenCase.filesIn(GoldenCase.named(goldenCase).folder().resolve("spec"))
                .forEach(walked::add);
        return walked;
    }

    WalkedSpec add(String file, String text) {
        try {
            Path path = folder.resolve("spec").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WalkedSpec delete(String file) {
        try {
            Files.delete(folder.resolve("spec").resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text that must be there. */
    WalkedSpec edit(String file, String from, String to) {
        String text = GoldenCase.filesIn(folder.resolve("spec")).get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        return add(file, text.replace(from, to));
    }

    /**
     * Generates over what is there.
     *
     * @return the names of the main classes that were written, and of those that were deleted with a {@code -} in front
     */
    Set<String> generate() throws IOException {
        Path main = folder.resolve("main");
        Map<String, String> before = GoldenCase.filesIn(main);
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(main.resolve(file), LONG_AGO);
        }
        new Generation(
                        folder.resolve("spec/openapi.yaml"),
                        new Packages("dev.channelkit.golden"),
                        main,
                        folder.resolve("test"))
                .run();
        Map<String, String> after = GoldenCase.filesIn(main);
        Set<String> touched = new TreeSet<>();
        for (String file : after.keySet()) {
            if (!Files.getLastModifiedTime(main.resolve(file)).equals(LONG_AGO)) {
                touched.add(className(file));
            }
        }
        before.keySet().stream()
                .filter(file -> !after.containsKey(file))
                .forEach(file -> touched.add("-" + className(file)));
        return touched;
    }

    private static String className(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }

    /** Compiles all main classes; every public member as {@code Class.method(types)} or {@code Class.FIELD: type}. */
    Set<String> surface() throws IOException, ClassNotFoundException {
        Path classes = Files.createTempDirectory(folder, "classes");
        Javac.compile(classes, folder.resolve("main"));
        ClassLoader loader = Javac.load(classes);
        Set<String> surface = new TreeSet<>();
        for (String name : classNames(classes)) {
            Class<?> type = loader.loadClass(name);
            if (Modifier.isPublic(type.getModifiers())) {
                members(type).forEach(surface::add);
            }
        }
        return surface;
    }

    private static List<String> classNames(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
                    .toList();
        }
    }

    private static Stream<String> members(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> field.getName() + ": " + field.getType().getSimpleName());
        Stream<String> methods = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getName() + parameters(method));
        return Stream.concat(fields, methods).map(member -> name + "." + member);
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
