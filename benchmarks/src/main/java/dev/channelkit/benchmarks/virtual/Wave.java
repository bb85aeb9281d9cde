package dev.channelkit.benchmarks.virtual;

import dev.channelkit.benchmarks.call.Caller;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Calls that were all begun before the first was answered.
 *
 * @param complete how many got the customer
 * @param time from the first to the last
 * @param heap used after it, garbage collected, in bytes
 * @param platformThreads alive after it
 */
record Wave(int complete, Duration time, long heap, int platformThreads) {
    /** Makes so many calls at once and waits for all. */
    static <C> Wave of(int calls, Caller<C> caller, ExecutorService threads) throws InterruptedException {
        long start = System.nanoTime();
        List<Future<List<Object>>> answers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            answers.add(threads.submit(() -> caller.values(caller.call())));
        }
        int complete = complete(answers);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        answers.clear();
        return new Wave(
                complete, time, collected(), ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static int complete(List<Future<List<Object>>> answers) throws InterruptedException {
        int complete = 0;
        for (Future<List<Object>> answer : answers) {
            try {
                complete += answer.get().isEmpty() ? 0 : 1;
            } catch (ExecutionException e) {
                if (complete == 0) {
                    e.printStackTrace();
                }
            }
        }
        return complete;
    }

    private static long collected() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
