package dev.channelkit.benchmarks.virtual;

import dev.channelkit.benchmarks.call.Caller;
import dev.channelkit.benchmarks.call.Callers;
import dev.channelkit.benchmarks.call.ServerProcess;
import dev.channelkit.benchmarks.run.Measured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Ten thousand calls in flight, each on a virtual thread, in waves: none is answered before the server has all of them. Tells whether all complete, and
 * how much more heap the last wave leaves behind than the first. Calls keep their connections between waves, one each: client and server need as many
 * descriptors.
 */
final class VirtualCalls {
    private VirtualCalls() {}

    /** Arguments: peer and form. */
    public static void main(String[] args) throws Exception {
        boolean tiny = args[1].equals("tiny");
        int calls = tiny ? 200 : 10_000;
        int waves = tiny ? 2 : args[1].equals("full") ? 10 : 4;
        try (ServerProcess server = ServerProcess.start(HoldingServer.class, Integer.toString(calls))) {
            String baseUrl = "http://127.0.0.1:" + server.port() + "/api/v1";
            Caller<?> caller = Callers.channelkit(Callers.http(calls), baseUrl);
            ExecutorService threads = VirtualThreads.executor();
            List<Wave> seen = new ArrayList<>();
            for (int i = 0; i < waves; i++) {
                seen.add(Wave.of(calls, caller, threads));
                System.out.println(seen.get(i) + ", of the server: " + held(server, calls));
            }
            threads.shutdown();
            caller.close();
            tell(seen, calls);
        }
    }

    /** The server's own count of what it held. */
    private static String held(ServerProcess server, int calls) throws IOException {
        String line = server.line();
        if (!line.equals("held " + calls + " connections " + calls)) {
            throw new IllegalStateException(line);
        }
        return line;
    }

    private static void tell(List<Wave> waves, int calls) {
        Wave first = waves.get(0);
        Wave last = waves.get(waves.size() - 1);
        boolean all = waves.stream().allMatch(wave -> wave.complete() == calls);
        measured(Rows.COMPLETE, all ? 1 : 0, "true");
        measured(Rows.HEAP, (double) last.heap() / first.heap(), Rows.OF_THE_FIRST);
        measured(Rows.THREADS, last.platformThreads(), Rows.PLATFORM_THREADS);
        measured(Rows.RATE, calls / (last.time().toNanos() / 1e9), "calls/s");
    }

    private static void measured(String row, double score, String unit) {
        System.out.println(
                new Measured(row, "channelkit", Runtime.version().feature(), score, Double.NaN, unit, Double.NaN));
    }
}
