package dev.channelkit.benchmarks.call;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What some threads got done with one client in some time, each making one call after the other.
 *
 * @param calls of all threads together
 * @param bytes allocated by these threads
 * @param processor time of these threads, in nanoseconds
 */
record Load(long calls, Duration time, long bytes, long processor) {
    /** As many threads as there ever are. */
    static final int MOST_THREADS = 32;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Threads that are kept from one load to the next, and end with the JVM at the latest. */
    static ExecutorService threads() {
        return Executors.newFixedThreadPool(MOST_THREADS, work -> {
            Thread thread = new Thread(work, "load");
            thread.setDaemon(true);
            return thread;
        });
    }

    static Load of(Caller<?> caller, int threads, Duration time, ExecutorService executor) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<Load>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(executor.submit(until(end, caller)));
        }
        long calls = 0;
        long bytes = 0;
        long processor = 0;
        for (Future<Load> part : parts) {
            calls += get(part).calls;
            bytes += get(part).bytes;
            processor += get(part).processor;
        }
        return new Load(calls, Duration.ofNanos(System.nanoTime() - start), bytes, processor);
    }

    /** What one thread does; one call at least. */
    private static Callable<Load> until(long end, Caller<?> caller) {
        return () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long processor = THREADS.getCurrentThreadCpuTime();
            long calls = 0;
            do {
                caller.call();
                calls++;
            } while (System.nanoTime() - end < 0);
            return new Load(
                    calls,
                    Duration.ZERO,
                    THREADS.getCurrentThreadAllocatedBytes() - before,
                    THREADS.getCurrentThreadCpuTime() - processor);
        };
    }

    private static Load get(Future<Load> part) throws Exception {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    double callsPerSecond() {
        return calls * 1e9 / time.toNanos();
    }

    double processorMicrosPerCall() {
        return processor / 1e3 / calls;
    }

    double bytesPerCall() {
        return (double) bytes / calls;
    }
}
