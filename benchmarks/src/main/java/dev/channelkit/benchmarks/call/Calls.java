package dev.channelkit.benchmarks.call;

import dev.channelkit.benchmarks.run.Axis;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Measured;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Reads one customer over and over, by 1 thread and by 8. What a call costs cold is another row's: a whole call goes through so much code that compilers need some
 * ten thousand of them, so all peers are warmed up for longer than JMH would in the short form, and once for all numbers of threads.
 */
final class Calls {
    /** How many threads the rows have. */
    static final List<Integer> THREADS = List.of(1, 8);

    private static final int MOST_WARMUPS = 5;

    private final String peer;
    private final Form form;
    private final Caller<?> caller;
    private final ExecutorService threads = Load.threads();

    /** How long what is done, and how often. */
    private record Form(Duration warmup, int warmupCalls, int samples, Duration sample, List<Integer> growth) {
        static Form named(String name) {
            return switch (name) {
                case "tiny" -> new Form(Duration.ZERO, 0, 1, Duration.ZERO, List.of(1));
                case "short" -> new Form(Duration.ofSeconds(3), 150_000, 4, Duration.ofMillis(250), List.of(1, 4, 32));
                default -> new Form(Duration.ofSeconds(5), 400_000, 6, Duration.ofMillis(500), Rows.GROWTH.values());
            };
        }
    }

    private Calls(String peer, Form form, Caller<?> caller) {
        this.peer = peer;
        this.form = form;
        this.caller = caller;
    }

    /** Arguments: peer and form. */
    public static void main(String[] args) throws Exception {
        try (ServerProcess server = ServerProcess.start(CannedServer.class);
                Caller<?> caller =
                        Callers.checked(Callers.named(args[0], "http://127.0.0.1:" + server.port() + "/api/v1"))) {
            new Calls(args[0], Form.named(args[1]), caller).measure();
        }
    }

    private void measure() throws Exception {
        warmUp();
        for (int count : THREADS) {
            Load.of(caller, count, form.sample, threads); // others come and go
            for (int i = 0; i < form.samples; i++) {
                sample(Rows.id(count), peer, count);
            }
        }
        if (peer.equals(Bound.OURS)) {
            for (int count : form.growth) {
                for (int i = 0; i < form.samples; i++) {
                    sample(Rows.GROWTH_ID, Axis.peerAt(peer, count), count);
                }
            }
        }
        threads.shutdown();
    }

    /** Until compilers have seen enough of it, which takes longer on a machine that does other things as well. */
    private void warmUp() throws Exception {
        long calls = 0;
        for (int i = 0; i < MOST_WARMUPS && (i == 0 || calls < form.warmupCalls); i++) {
            calls += Load.of(caller, 8, form.warmup, threads).calls();
        }
    }

    private void sample(String row, String label, int count) throws Exception {
        Load load = Load.of(caller, count, form.sample, threads);
        int jdk = Runtime.version().feature();
        System.out.println(
                new Measured(row, label, jdk, load.callsPerSecond(), Double.NaN, "calls/s", load.bytesPerCall()));
        if (row.equals(Rows.id(8))) {
            double micros = load.processorMicrosPerCall();
            System.out.println(new Measured(Rows.PROCESSOR, label, jdk, micros, Double.NaN, "us/call", Double.NaN));
        }
    }
}
