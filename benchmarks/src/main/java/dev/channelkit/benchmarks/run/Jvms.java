package dev.channelkit.benchmarks.run;

import dev.channelkit.benchmarks.run.Rounds.Fork;
import dev.channelkit.benchmarks.run.Rounds.ForkFailedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fresh JVMs of one JDK. What they print goes to a log. None outlives this process: they are killed when it is asked to end,
 * and those of programs notice when it was killed ({@link Leash}).
 */
final class Jvms implements Rounds.Forks {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Jdk jdk;
    private final Path log;
    private final PrintStream out;

    /** @param log what the JVMs print is added to it */
    Jvms(Jdk jdk, Path log) throws IOException {
        this.jdk = jdk;
        this.log = log;
        Files.createDirectories(Objects.requireNonNull(log.getParent()));
        out = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
    }

    /** From now on, when this process is asked to end, whatever it has started ends too. */
    static void endWithThis() {
        Thread hook = new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public List<Measured> run(Fork fork, Pace pace) throws ForkFailedException {
        return fork.row().measurement() instanceof Row.Jmh jmh ? jmh(fork, jmh, pace) : program(fork, pace);
    }

    private List<Measured> jmh(Fork fork, Row.Jmh jmh, Pace pace) throws ForkFailedException {
        ChainedOptionsBuilder options = benchmark(fork, jmh)
                .forks(1)
                .warmupForks(0)
                .warmupIterations(pace.warmups())
                .warmupTime(TimeValue.nanoseconds(pace.warmup().toNanos()))
                .measurementIterations(pace.iterations())
                .measurementTime(TimeValue.nanoseconds(pace.iteration().toNanos()))
                .jvm(jdk.java())
                .jvmArgs(fork.row().jvm().toArray(String[]::new))
                .addProfiler(GCProfiler.class);
        try {
            return samples(
                    fork,
                    new Runner(options.build(), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                            .run());
        } catch (RunnerException e) {
            throw new ForkFailedException(e.getMessage() + ", see " + log);
        }
    }

    /** What to run of JMH, without how. */
    static ChainedOptionsBuilder benchmark(Fork fork, Row.Jmh jmh) {
        Row row = fork.row();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(jmh.type().getName() + "." + jmh.method()) + "$")
                .param("peer", fork.peer())
                .threads(row.threads())
                .shouldFailOnError(true);
        row.params().forEach(options::param);
        row.axis().ifPresent(axis -> {
            int x = Objects.requireNonNull(fork.x());
            if (axis.parameter().equals(Axis.THREADS)) {
                options.threads(x);
            } else {
                options.param(axis.parameter(), Integer.toString(x));
            }
        });
        return options;
    }

    private List<Measured> samples(Fork fork, Collection<RunResult> results) throws ForkFailedException {
        List<Measured> samples = new ArrayList<>();
        for (RunResult result : results) {
            var allocated = result.getSecondaryResults().get(ALLOCATED);
            double bytes = allocated == null ? Double.NaN : allocated.getScore();
            String unit = result.getPrimaryResult().getScoreUnit();
            result.getBenchmarkResults().forEach(run -> {
                for (IterationResult iteration : run.getIterationResults()) {
                    double score = iteration.getPrimaryResult().getScore();
                    samples.add(
                            new Measured(fork.row().id(), fork.label(), jdk.feature(), score, Double.NaN, unit, bytes));
                }
            });
        }
        if (samples.isEmpty()) {
            throw new ForkFailedException("nothing measured");
        }
        return samples;
    }

    private List<Measured> program(Fork fork, Pace pace) throws ForkFailedException {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(fork.row().jvm());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Leash.class.getName()));
        command.add(((Row.Program) fork.row().measurement()).type().getName());
        command.addAll(arguments(fork, pace.name()));
        out.println("# " + fork.row() + " " + fork.label());
        try {
            return run(command, fork);
        } catch (IOException e) {
            throw new ForkFailedException(e.toString());
        }
    }

    /** What a program is told: see {@link Row#program}. */
    static List<String> arguments(Fork fork, String form) {
        return fork.x() == null
                ? List.of(fork.peer(), form)
                : List.of(fork.peer(), form, fork.x().toString());
    }

    private List<Measured> run(List<String> command, Fork fork) throws IOException, ForkFailedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<Measured> measured = new ArrayList<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                Measured.parse(line, jdk.feature()).ifPresent(measured::add);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new ForkFailedException("ended with " + code + ", see " + log);
            }
        } catch (IllegalArgumentException e) {
            throw new ForkFailedException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new ForkFailedException("interrupted");
        } finally {
            end(process);
        }
        if (measured.stream()
                .noneMatch(
                        one -> one.row().equals(fork.row().id()) && one.peer().equals(fork.label()))) {
            throw new ForkFailedException(
                    "printed no line \"measured " + fork.row() + " " + fork.label() + " …\", see " + log);
        }
        return measured;
    }

    private static void end(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
