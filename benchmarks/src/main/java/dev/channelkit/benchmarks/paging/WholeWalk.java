package dev.channelkit.benchmarks.paging;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A walk from the first record to the last, with its time and its heap. The clock stands still while garbage is collected to see what is alive, which is
 * done after every tenth of the records.
 */
final class WholeWalk implements Walker.Handler {
    private static final int POINTS = 10;

    private final int records;
    private final HeapWatch heap = new HeapWatch();
    private int count;
    private long sum;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long taken;
    private long processor;
    private long since;
    private long processorSince;

    WholeWalk(int records) {
        this.records = records;
    }

    /** @throws IllegalStateException when the walker missed a record, or had one that is none */
    void by(Walker walker) throws IOException {
        resume();
        walker.walk(this);
        pause();
        if (count != records || sum == 0) {
            throw new IllegalStateException("walked " + count + " of " + records + " records");
        }
    }

    @Override
    public void customer(@Nullable String id, @Nullable BigDecimal spendThreshold, @Nullable OffsetDateTime updatedAt) {
        if (Integer.parseInt(Objects.requireNonNull(id)) != CustomerPages.FIRST_ID + count) {
            throw new IllegalStateException("record " + count + " came as " + id);
        }
        sum += Objects.requireNonNull(spendThreshold).intValue()
                + Objects.requireNonNull(updatedAt).getDayOfMonth();
        count++;
        if (count % (records / POINTS) == 0) {
            pause();
            heap.look();
            resume();
        }
    }

    private void resume() {
        processorSince = system.getProcessCpuTime();
        since = System.nanoTime();
    }

    private void pause() {
        taken += System.nanoTime() - since;
        processor += system.getProcessCpuTime() - processorSince;
    }

    double seconds() {
        return taken / 1e9;
    }

    HeapWatch heap() {
        return heap;
    }

    /** For the log, with the processor time of all threads of this JVM: what else the machine does, it shows less of. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.2f s, of the processor %.2f s, alive %s", taken / 1e9, processor / 1e9, heap);
    }
}
