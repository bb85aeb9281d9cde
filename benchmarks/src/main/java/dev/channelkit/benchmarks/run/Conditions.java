package dev.channelkit.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Under what conditions was measured.
 *
 * @param jdk feature release
 * @param vm the JVM in words
 * @param machine processor, cores, memory and system; no names
 * @param run form, rounds, day and load
 */
public record Conditions(int jdk, String vm, String machine, String run) {
    /** Of this machine. */
    static Conditions here(Jdk jdk, String run) {
        return new Conditions(jdk.feature(), jdk.vm(), describe(), run);
    }

    /** One line about a run that took place today. */
    static String run(Pace pace, int rounds, double loadBefore) {
        return String.format(
                Locale.ROOT,
                "%s form, %d rounds, %s, load %.1f before and %.1f after",
                pace.name(),
                rounds,
                LocalDate.now(ZoneOffset.UTC),
                loadBefore,
                load());
    }

    /** How many threads want a core, over the last minute; negative if the system does not say. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String describe() {
        String memory = lines("/proc/meminfo", "MemTotal:")
                .map(line -> Math.round(Double.parseDouble(line.replaceAll("\\D", "")) / 1024 / 1024) + " GB")
                .findFirst()
                .orElse("memory unknown");
        String processor = lines("/proc/cpuinfo", "model name")
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        return String.join(
                ", ",
                processor,
                Runtime.getRuntime().availableProcessors() + " cores",
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static Stream<String> lines(String file, String start) {
        try {
            return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(start));
        } catch (IOException e) {
            return Stream.empty(); // not Linux
        }
    }

    List<String> lines() {
        return List.of("jdk " + jdk, "vm " + vm, "machine " + machine, "run " + run);
    }
}
