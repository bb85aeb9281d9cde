package dev.channelkit.benchmarks.start;

import dev.channelkit.benchmarks.footprint.RuntimeClassPath;
import dev.channelkit.ses.SesClient;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program that makes a client of specs of several sizes, each in a fresh JVM with the options that Maven has here. Measured is from
 * the generator's first line to the last class file.
 */
final class BuildGrowth {
    private BuildGrowth() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean tiny = args[1].equals("tiny");
        int operations = Integer.parseInt(args[2]);
        Path root = RuntimeClassPath.root();
        Path work = Files.createTempDirectory("channelkit-build");
        try {
            Path spec = SyntheticSpec.write(
                    root.resolve("specs").resolve("ses"), work.resolve("spec"), tiny ? 1 : operations);
            double ms = build(root, spec, work, tiny ? "" : joined(RuntimeClassPath.of(SesClient.class))) / 1e6;
            System.out.printf(Locale.ROOT, "measured growth.build channelkit@%d %.1f NaN ms%n", operations, ms);
        } finally {
            delete(work);
        }
    }

    private static long build(Path root, Path spec, Path work, String classPath)
            throws IOException, InterruptedException {
        List<Path> generator = new ArrayList<>(List.of(RuntimeClassPath.source(BuildOnce.class)));
        generator.addAll(RuntimeClassPath.of(root.resolve("sdk-codegen")));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Files.readString(root.resolve(".mvn").resolve("jvm.config"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
        command.addAll(List.of("-cp", joined(generator), BuildOnce.class.getName(), spec.toString()));
        command.addAll(List.of(work.resolve("out").toString(), classPath));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String built = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("# " + line);
                built = line.startsWith("built ") ? line : built;
            }
            if (process.waitFor() != 0 || built.isEmpty()) {
                throw new IllegalStateException("the build failed, see above");
            }
            return Long.parseLong(built.split(" ")[1]);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
