package dev.channelkit.benchmarks.limit;

import dev.channelkit.benchmarks.run.Measured;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.util.List;

/** Measures whether a limit serves those who wait in the order in which they came: 1 if so, else 0. */
final class Fifo {
    static final String ROW = "limit.fifo";

    private Fifo() {}

    public static void main(String[] args) throws InterruptedException {
        boolean fair = Queue.isFair(order(Narrow.of(args[0]), args[1].equals("tiny") ? 10 : 300));
        System.out.println(new Measured(ROW, args[0], 0, fair ? 1 : 0, Double.NaN, "true", Double.NaN));
    }

    private static List<Integer> order(Narrow kind, int callers) throws InterruptedException {
        if (kind != Narrow.RATE) {
            return Queue.servedInTurn(kind.open(TimeSource.system()), callers);
        }
        ManualTime time = Queue.stopped();
        return Queue.servedBySecond(kind.open(time), time, callers);
    }
}
