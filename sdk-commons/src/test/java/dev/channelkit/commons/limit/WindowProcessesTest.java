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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four JVMs against one server that counts. */
@Timeout(300)
class WindowProcessesTest {
    private static final int PROCESSES = 4;
    private static final int PERMITS = 20;

    @TempDir
    Path directory;

    private final Arrivals arrivals = new Arrivals();
    private final Map<String, Integer> calls = new HashMap<>();
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
        Duration window = Duration.ofSeconds(1);
        List<BufferedReader> outputs =
                call(window, directory.resolve("window.bin").toString());

        await(() -> arrivals.count() > 4 * PERMITS && calls.values().stream().allMatch(one -> one > PERMITS / 4));
        sayToAll();

        List<Integer> made = new ArrayList<>();
        for (BufferedReader output : outputs) {
            made.add(Integer.parseInt(output.readLine()));
        }
        int most = arrivals.mostInAny(window.toNanos());
        System.out.printf(
                "window file, %d per %s: 4 JVMs made %s calls, at most %d in any window%n",
                PERMITS, window, made, most);
        assertThat(most).isLessThanOrEqualTo(PERMITS);
        assertThat(made).hasSize(PROCESSES).allSatisfy(one -> assertThat(one).isGreaterThan(PERMITS / 4));
    }

    /** The judge sees it when they do not. The window does not end meanwhile, so that this holds on a machine of any speed. */
    @Test
    void withoutOneTheyDoNot() throws Exception {
        Duration window = Duration.ofHours(1);
        List<BufferedReader> unused = call(window, "-");

        await(() -> arrivals.count() > PERMITS);

        assertThat(arrivals.mostInAny(window.toNanos())).isGreaterThan(PERMITS);
    }

    /** Until the server has seen what it is to see, however long that takes. */
    private void await(BooleanSupplier seen) throws InterruptedException {
        synchronized (arrivals) {
            while (!seen.getAsBoolean()) {
                arrivals.wait();
            }
        }
    }

    private List<BufferedReader> call(Duration window, String store) throws Exception {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        for (int i = 0; i < PROCESSES; i++) {
            calls.put("/" + i + "/things", 0);
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WindowProcess.class.getName(),
                            url + i,
                            Integer.toString(PERMITS),
                            Long.toString(window.toMillis()),
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

    private void count(HttpExchange exchange) throws IOException {
        synchronized (arrivals) {
            arrivals.add(System.nanoTime());
            calls.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
            arrivals.notifyAll();
        }
        byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
