package dev.channelkit.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/**
 * One work that peers do beside each other. Immutable: each method that sets something gives another row. {@code benchmarks/README.md} shows some.
 */
public final class Row {
    private final Settings settings;

    /** How it is measured. */
    sealed interface Measurement {}

    /** By JMH, which calls a method of the class. */
    record Jmh(Class<?> type, String method) implements Measurement {}

    /** By a program, in a JVM of its own for every peer and round. */
    record Program(Class<?> type) implements Measurement {}

    /** By the program of another row, which prints lines for this one too. */
    record ToldBy(String row) implements Measurement {}

    private Row(Settings settings) {
        this.settings = settings;
    }

    /**
     * A row that JMH measures, by a method of a class with {@code @Param public String peer}. Peers are the values of that parameter, in
     * that order; where there is no such field, {@value Bound#OURS} alone.
     */
    public static Row jmh(String id, Goal goal, Class<?> type, String method) {
        return new Row(new Settings(id, goal, new Jmh(type, method), peersOf(type)));
    }

    /**
     * A row that a program measures: its {@code main} is given the peer, the form ({@code tiny}, {@code short} or {@code full}) and, where
     * there is an {@link Axis}, the value. It prints lines as {@link Measured} says and returns; it must not end its JVM, since tests run
     * it in theirs.
     */
    public static Row program(String id, Goal goal, Class<?> type, String... peers) {
        return new Row(new Settings(id, goal, new Program(type), List.of(peers)));
    }

    /** A row for which the program of another row prints lines as well. */
    public static Row toldBy(Row other, String id, Goal goal) {
        Settings settings = new Settings(id, goal, new ToldBy(other.id()), other.peers());
        settings.since = other.since();
        return new Row(settings);
    }

    private static List<String> peersOf(Class<?> type) {
        try {
            return List.of(type.getField("peer").getAnnotation(Param.class).value());
        } catch (NoSuchFieldException e) {
            return List.of(Bound.OURS);
        }
    }

    /** What is done, in words for the page. */
    public Row work(String text) {
        return with(settings -> settings.work = text);
    }

    /** What is to be reached. In the short form, peers whom no bound takes are left out. */
    public Row bounds(Bound... all) {
        return with(settings -> settings.bounds = List.of(all));
    }

    /** Where it stands why a goal is not reached: a link from {@code benchmarks/}. */
    public Row note(String link) {
        return with(settings -> settings.note = link);
    }

    /** Options of the JVM, in place of G1 with a fixed heap of 1 GB. */
    public Row jvm(String... options) {
        return with(settings -> settings.jvm = List.of(options));
    }

    /** A further {@code @Param} of the benchmark, set for this row. */
    public Row param(String name, String value) {
        return with(settings -> settings.params.put(name, value));
    }

    /** How many threads call the benchmark at once; 1 if not said. */
    public Row threads(int count) {
        return with(settings -> settings.threads = count);
    }

    /** How many JVMs each peer gets in one round; 1 if not said. For what a JVM does but once, such as to start. */
    public Row repeats(int count) {
        return with(settings -> settings.repeats = count);
    }

    /** Not before this JDK; 17 if not said. */
    public Row since(int jdk) {
        return with(settings -> settings.since = jdk);
    }

    /** How far a ratio may fall below the baseline, as part of it; 0.25 if not said. What counts is what the baseline was written with. */
    public Row band(double part) {
        return with(settings -> settings.band = part);
    }

    /** About what one run of a program takes in the short form, its JVM included; 5 s if not said. */
    public Row takes(Duration time) {
        return with(settings -> settings.takes = time);
    }

    /** Only in the full form, for what no goal needs. */
    public Row onlyFull() {
        return with(settings -> settings.onlyFull = true);
    }

    /** Measured once for every value of the axis. */
    public Row axis(Axis against) {
        return with(settings -> settings.axis = against);
    }

    public String id() {
        return settings.id;
    }

    public Goal goal() {
        return settings.goal;
    }

    public String work() {
        return settings.work;
    }

    public Optional<String> note() {
        return Optional.ofNullable(settings.note);
    }

    public List<Bound> bounds() {
        return settings.bounds;
    }

    public List<String> peers() {
        return settings.peers;
    }

    public Optional<Axis> axis() {
        return Optional.ofNullable(settings.axis);
    }

    /** Who is measured: all in the full form, else those whom a bound takes. */
    List<String> peers(boolean full) {
        List<String> taken = bounds().stream().flatMap(Bound::involved).toList();
        return full || taken.isEmpty()
                ? peers()
                : peers().stream().filter(taken::contains).toList();
    }

    Measurement measurement() {
        return settings.measurement;
    }

    List<String> jvm() {
        return settings.jvm;
    }

    Map<String, String> params() {
        return settings.params;
    }

    int threads() {
        return settings.threads;
    }

    int repeats() {
        return settings.repeats;
    }

    int since() {
        return settings.since;
    }

    double band() {
        return settings.band;
    }

    Duration takes() {
        return settings.takes;
    }

    boolean isOnlyFull() {
        return settings.onlyFull;
    }

    @Override
    public String toString() {
        return settings.id;
    }

    private Row with(Consumer<Settings> change) {
        Settings changed = new Settings(settings);
        change.accept(changed);
        return new Row(changed);
    }

    /** What was said of a row; nobody changes it once a row has it. */
    private static final class Settings {
        final String id;
        final Goal goal;
        final Measurement measurement;
        final List<String> peers;
        final Map<String, String> params = new TreeMap<>();
        String work;
        List<Bound> bounds = List.of();
        List<String> jvm = List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC");
        int threads = 1;
        int repeats = 1;
        int since = 17;
        double band = 0.25;
        Duration takes = Duration.ofSeconds(5);
        boolean onlyFull;

        @Nullable String note;

        @Nullable Axis axis;

        Settings(String id, Goal goal, Measurement measurement, List<String> peers) {
            this.id = id;
            this.goal = goal;
            this.measurement = measurement;
            this.peers = peers;
            this.work = id;
        }

        Settings(Settings other) {
            this(other.id, other.goal, other.measurement, other.peers);
            params.putAll(other.params);
            work = other.work;
            bounds = other.bounds;
            jvm = other.jvm;
            threads = other.threads;
            repeats = other.repeats;
            since = other.since;
            band = other.band;
            takes = other.takes;
            onlyFull = other.onlyFull;
            note = other.note;
            axis = other.axis;
        }
    }
}
