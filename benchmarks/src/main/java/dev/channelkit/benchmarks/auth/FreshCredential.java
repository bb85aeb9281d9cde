package dev.channelkit.benchmarks.auth;

import dev.channelkit.benchmarks.run.Measured;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.time.TimeSource;
import java.util.List;

/**
 * Measures what it costs 64 threads to be given a credential that is fresh, in processor time, since so many threads share the processors; and
 * whether a lock is taken for it.
 */
final class FreshCredential {
    static final String COST = "auth.fresh";
    static final String LOCK = "auth.no-lock";
    /** The peer that reads the clock and nothing else. */
    static final String CLOCK = "clock";

    private static final int THREADS = 64;

    private FreshCredential() {}

    public static void main(String[] args) throws InterruptedException {
        String peer = args[0];
        boolean tiny = args[1].equals("tiny");
        int times = args[1].equals("full") ? 6 : 3;
        long millis = tiny ? 5 : 300;
        try (Issuers issuers = new Issuers()) {
            cost(step(peer, issuers.url()), times, millis)
                    .forEach(nanos -> System.out.println(
                            new Measured(COST, peer, 0, nanos, Double.NaN, "ns/op", Double.NaN)));
            if (!peer.equals(CLOCK)) {
                boolean shown = isLockFree(Source.of(peer), issuers.url(), tiny ? 10 : 100_000);
                System.out.println(new Measured(LOCK, peer, 0, shown ? 1 : 0, Double.NaN, "true", Double.NaN));
            }
        }
    }

    private static List<Double> cost(Readers.Step step, int times, long millis) throws InterruptedException {
        return Readers.measure(step, THREADS, times, millis);
    }

    private static Readers.Step step(String peer, String server) throws InterruptedException {
        TimeSource time = TimeSource.system();
        if (peer.equals(CLOCK)) {
            return results -> results.consume(time.nanoTime());
        }
        CredentialLease<?> lease = Source.of(peer).open(server, time);
        Object unused = lease.get(); // fetches it
        return results -> results.consume(lease.get());
    }

    private static boolean isLockFree(Source source, String server, int reads) throws InterruptedException {
        Gate time = new Gate();
        return NoLock.isShown(source.open(server, time), time, source != Source.FIXED, THREADS, reads);
    }
}
