package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.channelkit.benchmarks.run.Rounds.Fork;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every row runs once in this JVM, untimed, for each of its peers: what JMH measures by one call, programs in their tiny form. */
class EveryRowTest {
    static List<Row> rows() {
        return Topics.rows();
    }

    static Stream<Arguments> benchmarks() {
        return forks().filter(fork -> fork.row().measurement() instanceof Row.Jmh)
                .map(fork -> arguments(fork, fork.row().measurement()));
    }

    static Stream<Arguments> programs() {
        return forks().filter(fork -> fork.row().measurement() instanceof Row.Program)
                .map(fork -> arguments(fork, fork.row().measurement()));
    }

    /** One for each peer, at the least value of the axis. */
    private static Stream<Fork> forks() {
        return Topics.rows().stream()
                .filter(row -> !(row.measurement() instanceof Row.ToldBy)
                        && row.since() <= Runtime.version().feature())
                .flatMap(row -> row.peers().stream()
                        .map(peer -> new Fork(
                                row,
                                peer,
                                row.axis().map(axis -> axis.values().get(0)).orElse(null))));
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void aBenchmarkRunsAndItsSetupFindsThatPeersDoTheSame(Fork fork, Row.Jmh jmh) throws Exception {
        var silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), VerboseMode.NORMAL);
        System.setProperty("jmh.ignoreLock", "true");

        var options = Jvms.benchmark(fork, jmh)
                .threads(1)
                .forks(0)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .build();
        var results = new Runner(options, silent).run();

        assertThat(results).hasSize(1);
        assertThat(results).extracting(RunResult::getPrimaryResult).doesNotContainNull();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programs")
    void aProgramPrintsWhatItMeasured(Fork fork, Row.Program program) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Leash.main(program.type(), Jvms.arguments(fork, "tiny").toArray(String[]::new));
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().flatMap(line -> Measured.parse(line, 17).stream()))
                .anySatisfy(measured -> {
                    assertThat(measured.row()).isEqualTo(fork.row().id());
                    assertThat(measured.peer()).isEqualTo(fork.label());
                });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void limitsSpeakOfPeersThatTheRowHas(Row row) {
        assertThat(row.bounds())
                .allSatisfy(bound ->
                        assertThat(row.peers()).containsAll(bound.involved().toList()));
        assertThat(row.bounds()).extracting(Bound::name).doesNotHaveDuplicates();
        assertThat(row.goal() == Goal.NONE || !row.bounds().isEmpty()).isTrue();
        if (row.measurement() instanceof Row.ToldBy told) {
            assertThat(rows()).extracting(Row::id).contains(told.row());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsNamedByOneWord(Row row) {
        assertThat(row.id()).matches("[a-z0-9.-]+");
        assertThat(Set.of("", row.id())).doesNotContain(row.work());
    }
}
