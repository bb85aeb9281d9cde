package dev.channelkit.benchmarks.limit;

import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.Patience;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Callers who come to a limit one after the other, each when the one before is known to wait, and the order in which they are let through. */
final class Queue {
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final long HUNG = 60;

    private Queue() {}

    /** Whether callers are let through in the order in which they came. */
    static boolean isFair(List<Integer> served) {
        for (int i = 0; i < served.size(); i++) {
            if (served.get(i) != i) {
                return false;
            }
        }
        return !served.isEmpty();
    }

    /** The order at a limit with a single place, which every caller holds until he is written down. */
    static List<Integer> servedInTurn(Limit single, int callers) throws InterruptedException {
        TimeSource time = TimeSource.system();
        BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
        Lease held = single.reserve(patience(time));
        for (int i = 0; i < callers; i++) {
            Thread caller = call(single, time, i, served);
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        held.close();
        return taken(served, callers);
    }

    /** The order at a limit of one request a second, on a clock that goes on by a second when somebody was let through. */
    static List<Integer> servedBySecond(Limit perSecond, ManualTime time, int callers) throws InterruptedException {
        BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
        try (Lease first = perSecond.reserve(patience(time))) {
            first.sent(0);
        }
        for (int i = 0; i < callers; i++) {
            call(perSecond, time, i, served);
            time.awaitSleepers(i + 1);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            time.advance(Duration.ofSeconds(1));
            order.addAll(taken(served, 1));
        }
        return order;
    }

    /** A clock as the latter needs it. */
    static ManualTime stopped() {
        return ManualTime.stopped(Instant.EPOCH);
    }

    private static Thread call(Limit limit, TimeSource time, int number, BlockingQueue<Integer> served) {
        Runnable call = () -> {
            try (Lease lease = limit.reserve(patience(time))) {
                served.add(number);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Thread caller = new Thread(call, "caller-" + number);
        caller.setDaemon(true);
        caller.start();
        return caller;
    }

    private static List<Integer> taken(BlockingQueue<Integer> served, int callers) throws InterruptedException {
        List<Integer> order = new ArrayList<>(callers);
        for (int i = 0; i < callers; i++) {
            Integer next = served.poll(HUNG, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("after " + order.size() + " callers nobody was let through any more");
            }
            order.add(next);
        }
        return order;
    }

    static Patience patience(TimeSource time) {
        return new Patience(time, PATIENCE, waited -> {});
    }
}
