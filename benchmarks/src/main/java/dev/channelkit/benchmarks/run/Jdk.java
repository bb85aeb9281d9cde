package dev.channelkit.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A JDK that runs what is measured.
 *
 * @param java the program to start
 * @param feature such as 17
 * @param vm name and build
 */
record Jdk(String java, int feature, String vm) {
    /** The one that runs this. */
    static Jdk current() {
        return new Jdk(
                java(Path.of(System.getProperty("java.home"))).toString(),
                Runtime.version().feature(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    /**
     * The one that is installed there.
     *
     * @throws IllegalArgumentException if none is
     */
    static Jdk at(Path home) throws IOException {
        Path java = java(home);
        if (!Files.isExecutable(java)) {
            throw new IllegalArgumentException("no JDK in " + home + ": it has no bin/java");
        }
        Map<String, String> properties = properties(java);
        return new Jdk(
                java.toString(),
                Integer.parseInt(properties.getOrDefault("java.specification.version", "?")),
                properties.get("java.vm.name") + " " + properties.get("java.runtime.version"));
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static Map<String, String> properties(Path java) throws IOException {
        Process process = new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        Map<String, String> properties = new HashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(line -> line.strip().split(" = ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> properties.put(parts[0], parts[1]));
        }
        return properties;
    }
}
