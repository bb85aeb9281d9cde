package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.benchmarks.run.Rounds.Fork;
import dev.channelkit.benchmarks.run.Rounds.ForkFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmsTest {
    private static final Pace ANY =
            new Pace("short", 1, 0, Duration.ZERO, 1, Duration.ofMillis(1), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    @Test
    void aProgramMeasuresInAJvmOfItsOwn() throws Exception {
        assertThat(run("channelkit", "-Xmx64m", "-XX:+UseG1GC"))
                .containsExactly(
                        new Measured("program", "channelkit", Runtime.version().feature(), 64, 0, "MB", Double.NaN));
    }

    @Test
    void aProgramThatBreaksIsAFailureAndItsReasonIsInTheLog() {
        assertThatThrownBy(() -> run("breaks", "-Xmx64m", "-XX:+UseG1GC"))
                .isInstanceOf(ForkFailedException.class)
                .hasMessageStartingWith("ended with 1, see ");
        assertThat(folder.resolve("log")).content().contains("IllegalStateException: it breaks");
    }

    @Test
    void aProgramThatMeasuresNothingIsAFailure() {
        assertThatThrownBy(() -> run("silent", "-Xmx64m", "-XX:+UseG1GC"))
                .isInstanceOf(ForkFailedException.class)
                .hasMessageStartingWith("printed no line \"measured program silent …\"");
    }

    /** What ends it is the end of its standard input, as when the process that started it was killed. */
    @Test
    void aProgramDoesNotOutliveWhoeverStartedIt() throws Exception {
        Process process = new ProcessBuilder(
                        Jdk.current().java(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        Told.class.getName(),
                        "waits",
                        "tiny")
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("waiting");

            process.getOutputStream().close();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
        } finally {
            process.destroyForcibly();
        }
    }

    private java.util.List<Measured> run(String peer, String... jvm) throws Exception {
        Row row = Row.program("program", Goal.NONE, Told.class, peer).jvm(jvm);
        return new Jvms(Jdk.current(), folder.resolve("log")).run(new Fork(row, peer, null), ANY);
    }

    /** Does as it is told. */
    static final class Told {
        private Told() {}

        public static void main(String[] args) throws InterruptedException {
            switch (args[0]) {
                case "breaks" -> throw new IllegalStateException("it breaks");
                case "silent" -> System.out.println("nothing to say");
                case "waits" -> {
                    System.out.println("waiting");
                    Thread.currentThread().join();
                }
                default ->
                    System.out.println("measured program " + args[0] + " "
                            + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " 0 MB");
            }
        }
    }
}
