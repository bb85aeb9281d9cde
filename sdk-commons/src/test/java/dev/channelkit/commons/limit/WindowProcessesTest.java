package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four JVMs against one server that counts. */
@Timeout(120)
class WindowProcessesTest {
    private static final int PERMITS = 20;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration RUN = Duration.ofSeconds(7);

    @TempDir
    Path directory;

    private final Arrivals arrivals = new Arrivals();
    private final ExecutorService threads = Executors.newFixedThreadPool(12);
    private final List<Process> processes = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::count);
        server.start();
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void withOneFileTheyKeepOneWindowAndNoneStarves() throws Exception {
        List<Integer> calls = run(directory.resolve("window.bin").toString());

        int most = arrivals.mostInAny(WINDOW.toNanos());
        System.out.printf(
                "window file, %d per %s: 4 JVMs made %s calls in %s, at most %d in any window%n",
                PERMITS, WINDOW, calls, RUN, most);
        assertThat(most).isLessThanOrEqualTo(PERMITS);
        assertThat(arrivals.count()).isGreaterThan(2 * PERMITS);
        assertThat(calls).allSatisfy(count -> assertThat(count).isPositive());
    }

    /** The judge sees it when they do not. */
    @Test
    void withoutOneTheyDoNot() throws Exception {
        run("-");

        assertThat(arrivals.mostInAny(WINDOW.toNanos())).isGreaterThan(PERMITS);
    }

    private List<Integer> run(String store) throws Exception {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WindowProcess.class.getName(),
                            url,
                            Integer.toString(PERMITS),
                            Long.toString(WINDOW.toMillis()),
                            Long.toString(RUN.toMillis()),
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

    private void count(HttpExchange exchange) throws IOException {
        synchronized (arrivals) {
            arrivals.add(System.nanoTime());
        }
        byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
