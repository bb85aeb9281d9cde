package dev.channelkit.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one JDK was measured to do on one machine: pages and plots are made from this alone, so that they can be made again.
 *
 * @param failures rows, peers and reasons, of what did not run to its end: {@code failed <row> <peer> <why>}
 */
public record Recorded(Conditions conditions, List<Measured> measured, List<String> failures) {
    public Recorded {
        measured = List.copyOf(measured);
        failures = List.copyOf(failures);
    }

    public Optional<Measured> find(String row, String peer) {
        return measured.stream()
                .filter(one -> one.row().equals(row) && one.peer().equals(peer))
                .findFirst();
    }

    Stream<Measured> of(Row row) {
        return measured.stream().filter(one -> one.row().equals(row.id()));
    }

    boolean failed(Row row) {
        return failures.stream().anyMatch(line -> line.startsWith("failed " + row.id() + " "));
    }

    /** This with what an earlier run measured of other rows; nothing of it if that was another machine or JVM. */
    Recorded over(Recorded earlier) {
        if (!conditions.machine().equals(earlier.conditions.machine())
                || !conditions.vm().equals(earlier.conditions.vm())) {
            return this;
        }
        Set<String> mine = Stream.concat(
                        measured.stream().map(Measured::row), failures.stream().map(line -> line.split(" ")[1]))
                .collect(Collectors.toSet());
        List<Measured> all = new ArrayList<>(measured);
        earlier.measured.stream().filter(one -> !mine.contains(one.row())).forEach(all::add);
        List<String> failed = new ArrayList<>(failures);
        earlier.failures.stream()
                .filter(line -> !mine.contains(line.split(" ")[1]))
                .forEach(failed::add);
        return new Recorded(conditions, all, failed);
    }

    /** Reads what {@link #write} wrote. */
    static Recorded read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, String> facts = new HashMap<>();
        lines.forEach(line -> facts.putIfAbsent(line.split(" ")[0], line.substring(line.indexOf(' ') + 1)));
        int jdk = Integer.parseInt(fact(facts, "jdk"));
        return new Recorded(
                new Conditions(jdk, fact(facts, "vm"), fact(facts, "machine"), fact(facts, "run")),
                lines.stream()
                        .flatMap(line -> Measured.parse(line, jdk).stream())
                        .toList(),
                lines.stream().filter(line -> line.startsWith("failed ")).toList());
    }

    private static String fact(Map<String, String> facts, String name) {
        return Objects.requireNonNull(facts.get(name), () -> "no line begins with " + name);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(conditions.lines());
        measured.forEach(one -> lines.add(one.toString()));
        lines.addAll(failures);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, lines);
    }
}
