package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four JVMs behind one IP address. */
@Timeout(300)
class WindowCallersTest {
    private static final int PROCESSES = 4;
    private static final int PERMITS = 20;
    /** Of each process, so that all together need more than two windows. */
    private static final int ENOUGH = PERMITS / 2 + 1;

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void withOneFileTheyAreNeverRefusedAndNoneStarves() throws Exception {
        Duration window = Duration.ofSeconds(1);
        try (Sandbox sandbox = limited(window)) {
            List<BufferedReader> outputs = call(
                    sandbox.siesmart(), window, directory.resolve("window.bin").toString());

            assertThat(lines(outputs)).as("all get on").containsOnly("enough");
            sayToAll();

            List<String> calls = lines(outputs);
            int refused = refused(sandbox.siesmart());
            System.out.printf(
                    "window file, %d per %s: 4 JVMs made %s calls, %d refused%n", PERMITS, window, calls, refused);
            assertThat(refused).isZero();
            assertThat(calls)
                    .allSatisfy(made -> assertThat(Integer.parseInt(made)).isGreaterThanOrEqualTo(ENOUGH));
        }
    }

    /** The sandbox sees it when they do not share. The window does not end meanwhile, so that this holds on a machine of any speed. */
    @Test
    void withAWindowEachTheyAre() throws Exception {
        Duration window = Duration.ofHours(1);
        try (Sandbox sandbox = limited(window)) {
            List<BufferedReader> unused = call(sandbox.siesmart(), window, "-");

            Process ended = (Process) CompletableFuture.anyOf(
                            processes.stream().map(Process::onExit).toArray(CompletableFuture<?>[]::new))
                    .get();

            assertThat(ended.exitValue()).isEqualTo(WindowCaller.REFUSED);
            assertThat(refused(sandbox.siesmart())).isPositive();
        }
    }

    private static Sandbox limited(Duration window) {
        return Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withRateLimit(PERMITS, window))
                .start();
    }

    private List<BufferedReader> call(SieSmartSandbox siesmart, Duration window, String store) throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WindowCaller.class.getName(),
                            siesmart.baseUrl(),
                            siesmart.tokenUrl(),
                            siesmart.clientId(),
                            siesmart.clientSecret(),
                            Integer.toString(PERMITS),
                            Long.toString(window.toMillis()),
                            Integer.toString(ENOUGH),
                            store)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<BufferedReader> outputs = new ArrayList<>();
        for (Process process : processes) {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(output.readLine()).isEqualTo("ready");
            outputs.add(output);
        }
        sayToAll();
        return outputs;
    }

    private void sayToAll() throws IOException {
        for (Process process : processes) {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }
    }

    private static List<String> lines(List<BufferedReader> outputs) throws IOException {
        List<String> lines = new ArrayList<>();
        for (BufferedReader output : outputs) {
            lines.add(output.readLine());
        }
        return lines;
    }

    private static int refused(SieSmartSandbox siesmart) {
        return siesmart.received().matching(r -> r.status().orElse(0) == 429).count();
    }
}
