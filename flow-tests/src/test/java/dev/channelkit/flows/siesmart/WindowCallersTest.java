package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Four JVMs behind one IP address. */
@Timeout(60)
class WindowCallersTest {
    private static final int PERMITS = 20;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration RUN = Duration.ofSeconds(5);

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.with(b -> b.siesmart(SieSmartProfile.usual().withRateLimit(PERMITS, WINDOW)));

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void withOneFileTheyAreNeverRefusedAndNoneStarves(SieSmartSandbox siesmart) throws Exception {
        List<Integer> calls = run(siesmart, directory.resolve("window.bin").toString(), RUN);

        int refused = refused(siesmart);
        System.out.printf(
                "window file, %d per %s: 4 JVMs made %s calls in %s, %d refused%n",
                PERMITS, WINDOW, calls, RUN, refused);
        assertThat(refused).isZero();
        assertThat(calls).allSatisfy(count -> assertThat(count).isPositive());
        assertThat(calls.stream().mapToInt(i -> i).sum()).isGreaterThan(2 * PERMITS);
    }

    /** The sandbox sees it when they do not share. */
    @Test
    void withAWindowEachTheyAre(SieSmartSandbox siesmart) throws Exception {
        run(siesmart, "-", RUN);

        assertThat(refused(siesmart)).isPositive();
    }

    private List<Integer> run(SieSmartSandbox siesmart, String store, Duration run) throws Exception {
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WindowCaller.class.getName(),
                            siesmart.baseUrl(),
                            siesmart.tokenUrl(),
                            siesmart.clientId(),
                            siesmart.clientSecret(),
                            Integer.toString(PERMITS),
                            Long.toString(WINDOW.toMillis()),
                            Long.toString(run.toMillis()),
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
        for (Process process : processes) {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }
        List<Integer> calls = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            calls.add(Integer.parseInt(outputs.get(i).readLine()));
            assertThat(processes.get(i).waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        return calls;
    }

    private static int refused(SieSmartSandbox siesmart) {
        return siesmart.received().matching(r -> r.status().orElse(0) == 429).count();
    }
}
