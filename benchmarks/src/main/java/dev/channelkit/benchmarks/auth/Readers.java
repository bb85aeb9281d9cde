package dev.channelkit.benchmarks.auth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** Threads that do the same again and again, and the processor time that each time takes. */
final class Readers {
    private static final int BATCH = 1_000;

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Step step;
    private final List<Reader> readers = new ArrayList<>();
    /** 0 to warm up, 1 and so on for each time that is measured, below 0 for the end. */
    private volatile int phase;

    /** What is done. */
    interface Step {
        void run(Blackhole results) throws InterruptedException;
    }

    private Readers(Step step) {
        this.step = step;
    }

    /**
     * Measures it.
     *
     * @param times how often, after a first time that does not count
     * @return nanoseconds of processor time for each step, one for each time
     */
    static List<Double> measure(Step step, int threads, int times, long millis) throws InterruptedException {
        Readers all = new Readers(step);
        for (int i = 0; i < threads; i++) {
            Reader reader = all.new Reader(times);
            all.readers.add(reader);
            reader.start();
        }
        for (int phase = 1; phase <= times + 1; phase++) {
            Thread.sleep(phase == 1 ? 2 * millis : millis);
            all.phase = phase <= times ? phase : -1;
        }
        for (Reader reader : all.readers) {
            reader.join();
        }
        List<Double> samples = new ArrayList<>();
        for (int phase = 1; phase <= times; phase++) {
            samples.add(all.nanos(phase));
        }
        return samples;
    }

    private double nanos(int phase) {
        long nanos = 0;
        long steps = 0;
        for (Reader reader : readers) {
            nanos += reader.nanos[phase];
            steps += reader.steps[phase];
        }
        return (double) nanos / steps;
    }

    private final class Reader extends Thread {
        final long[] nanos;
        final long[] steps;
        final Blackhole results = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

        Reader(int times) {
            nanos = new long[times + 1];
            steps = new long[times + 1];
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                for (int now = phase; now >= 0; now = phase) {
                    during(now);
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        /** Until the next phase. */
        private void during(int now) throws InterruptedException {
            long from = cpu.getCurrentThreadCpuTime();
            long batches = 0;
            while (phase == now) {
                for (int i = 0; i < BATCH; i++) {
                    step.run(results);
                }
                batches++;
            }
            nanos[now] = cpu.getCurrentThreadCpuTime() - from;
            steps[now] = batches * BATCH;
        }
    }
}
