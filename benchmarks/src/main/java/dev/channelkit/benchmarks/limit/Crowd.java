package dev.channelkit.benchmarks.limit;

import dev.channelkit.benchmarks.run.Measured;
import dev.channelkit.commons.limit.Limit;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how many permits in all 64 threads get of one limit, or one thread alone. By the clock on the wall: JMH adds up what each thread did in a
 * time of its own, and so many threads on a few processors do not run at the same time.
 */
final class Crowd {
    static final String ROW = "limit.64-threads";
    /** What the peer that has a single thread is called behind the limit's name. */
    static final String ALONE = "-one-thread";

    private static final int THREADS = 64;
    private static final int BATCH = 100;

    private final Limit limit;
    private final List<Caller> callers = new ArrayList<>();
    private volatile boolean over;

    private Crowd(Limit limit, int threads) {
        this.limit = limit;
        for (int i = 0; i < threads; i++) {
            callers.add(new Caller());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        boolean alone = args[0].endsWith(ALONE);
        String provider = alone ? args[0].substring(0, args[0].length() - ALONE.length()) : args[0];
        int times = args[1].equals("full") ? 6 : 3;
        long millis = args[1].equals("tiny") ? 5 : 400;
        Crowd crowd = new Crowd(Wide.of(provider).open(), alone ? 1 : THREADS);
        for (double rate : crowd.measure(times, millis)) {
            System.out.println(new Measured(ROW, args[0], 0, rate, Double.NaN, "ops/us", Double.NaN));
        }
    }

    /** Permits in a microsecond, after a first time that does not count. */
    private List<Double> measure(int times, long millis) throws InterruptedException {
        callers.forEach(Thread::start);
        Thread.sleep(2 * millis);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long before = permits();
            long from = System.nanoTime();
            Thread.sleep(millis);
            rates.add((permits() - before) * 1e3 / (System.nanoTime() - from));
        }
        over = true;
        for (Caller caller : callers) {
            caller.join();
        }
        return rates;
    }

    private long permits() {
        long sum = 0;
        for (Caller caller : callers) {
            sum += caller.permits;
        }
        return sum;
    }

    private final class Caller extends Thread {
        volatile long permits;

        Caller() {
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                for (long done = 0; !over; done += BATCH) {
                    permits = done;
                    for (int i = 0; i < BATCH; i++) {
                        Wide.permit(limit);
                    }
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }
    }
}
