package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated source against commons, without tolerating a warning. */
final class Javac {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-proc:none",
            "-parameters",
            "-Werror",
            "-Xlint:all,-processing,-serial,-classfile,-options");

    private Javac() {}

    static void compile(Path classes, Path... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(javaFilesBelow(sources));
            boolean compiled = compiler.getTask(messages, files, null, options, null, units)
                    .call();

            assertThat(compiled).as("javac says:%n%s", messages).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClassLoader load(Path classes) {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Javac.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFilesBelow(Path... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(path -> path.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }
}
