package dev.channelkit.benchmarks.start;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import dev.channelkit.benchmarks.footprint.RuntimeClassPath;
import dev.channelkit.ses.SesClient;
import dev.channelkit.siesmart.SieSmartClient;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Starts JVMs that call once, with the options and on the class path that an application has, and serves them from this JVM, which is warm. What
 * counts begins before the process does and ends when it says that the answer is decoded.
 *
 * @param answers what is served: JSON by path
 * @param expected what each peer must have read
 */
record FirstCall(String row, String provider, Map<String, String> answers, String expected) {
    private static final int WARM = 500;

    /** Prints a line for each JVM. */
    void measure(String peer, String form) throws IOException, InterruptedException {
        boolean tiny = form.equals("tiny");
        Path jar = Files.createTempFile("channelkit-once", ".jar");
        try (Loopback server = new Loopback(answers)) {
            pack(jar);
            server.warm(tiny ? 1 : WARM);
            for (int i = 0; i < (tiny ? 1 : 4); i++) {
                Taken taken = start(peer, jar, server.base());
                System.out.printf(Locale.ROOT, "measured %s %s %.3f NaN ms%n", row, peer, taken.all() / 1e6);
                System.out.printf(Locale.ROOT, "measured %s-main %s %.3f NaN ms%n", row, peer, taken.main() / 1e6);
            }
        } finally {
            Files.delete(jar);
        }
    }

    /** What calls, in a jar as applications are: with a folder first on the class path, every class is looked for in files first. */
    private static void pack(Path jar) throws IOException {
        Path classes = RuntimeClassPath.source(Once.class);
        Path own = classes.resolve(Once.class.getPackageName().replace('.', '/'));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(own)) {
            for (Path file : files.toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
    }

    /**
     * How long a JVM took, in nanoseconds.
     *
     * @param all from before it was started
     * @param main from its {@code main} on
     */
    private record Taken(long all, long main) {}

    private Taken start(String peer, Path jar, String base) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(peer, jar).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                Once.class.getName(),
                provider + "-" + peer,
                base);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            long taken = System.nanoTime() - begun;
            return new Taken(taken, checked(peer, line));
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private List<Path> classPath(String peer, Path jar) throws IOException {
        List<Path> all = new ArrayList<>(List.of(jar));
        if (peer.equals("channelkit")) {
            all.addAll(RuntimeClassPath.of(provider.equals("ses") ? SesClient.class : SieSmartClient.class));
            return all;
        }
        Stream.of(OkHttpClient.class, Buffer.class, Unit.class)
                .map(RuntimeClassPath::source)
                .forEach(all::add);
        if (peer.equals("gson")) {
            all.add(RuntimeClassPath.source(Gson.class));
        } else {
            Stream.of(ObjectMapper.class, JsonFactory.class, JsonInclude.class, JavaTimeModule.class)
                    .map(RuntimeClassPath::source)
                    .forEach(all::add);
        }
        return all;
    }

    /** What {@link Once} says that its {@code main} took. */
    private long checked(String peer, @Nullable String line) {
        if (line == null || !line.endsWith(" " + expected)) {
            throw new IllegalStateException(peer + " did not read what it should: " + line);
        }
        return Long.parseLong(line.split(" ", 3)[1]);
    }
}
