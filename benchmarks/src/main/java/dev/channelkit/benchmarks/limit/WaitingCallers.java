package dev.channelkit.benchmarks.limit;

import dev.channelkit.benchmarks.run.Measured;
import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Measures what it takes until so many waiting callers have been let through, one by one. Whoever was let through joins the queue again, so
 * that it is always that long.
 */
final class WaitingCallers {
    static final String ROW = "limit.waiting";

    private static final int STACK = 128 * 1024;

    private final Limit limit;
    private final int waiting;
    private final int rounds;
    private final CountDownLatch done = new CountDownLatch(1);
    // of whoever holds the only place
    private long grants;
    private long from;
    private double taken;
    private volatile boolean over;

    private WaitingCallers(Limit limit, int waiting, int grants) {
        this.limit = limit;
        this.waiting = waiting;
        this.rounds = Math.max(1, grants / waiting);
    }

    public static void main(String[] args) throws InterruptedException {
        int waiting = Integer.parseInt(args[2]);
        int grants = args[1].equals("tiny") ? 100 : 30_000;
        WaitingCallers queue = new WaitingCallers(Narrow.of(args[0]).open(TimeSource.system()), waiting, grants);
        double micros = queue.measure() / 1_000;
        System.out.println(
                new Measured(ROW, args[0] + '@' + waiting, 0, micros, Double.NaN, "us/queue", Double.NaN));
    }

    /** Nanoseconds for a queue of that length. */
    private double measure() throws InterruptedException {
        Lease held = limit.reserve(Queue.patience(TimeSource.system()));
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i <= waiting; i++) {
            Thread caller = new Thread(null, this::call, "caller-" + i, STACK);
            caller.setDaemon(true);
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        held.close();
        done.await();
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        return taken;
    }

    private void call() {
        try {
            while (!over) {
                Lease lease = limit.reserve(Queue.patience(TimeSource.system()));
                granted();
                lease.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first third of the rounds does not count, nor less than one. */
    private void granted() {
        long warmUp = (long) Math.max(1, rounds / 2) * waiting;
        grants++;
        if (grants == warmUp) {
            from = System.nanoTime();
        } else if (grants == warmUp + (long) rounds * waiting) {
            taken = (double) (System.nanoTime() - from) / rounds;
            done.countDown();
        }
    }
}
