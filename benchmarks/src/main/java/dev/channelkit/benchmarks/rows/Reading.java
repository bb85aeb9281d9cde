package dev.channelkit.benchmarks.rows;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One reading of all rows: tells the server of the first, sums up an amount of each, and after every tenth of them looks at what is alive on the heap, for which the clock
 * stands still.
 */
final class Reading {
    /** So much more at any later point than at the first is still flat: two bytes for each of a million rows. */
    private static final long FLAT = 2L * 1024 * 1024;

    private static final int POINTS = 10;

    private final int port;
    private final int rows;
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final StringBuilder alive = new StringBuilder();
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;
    private long first = -1;
    private long most;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long taken;
    private long processor;
    private long since;
    private long processorSince;

    Reading(int port, int rows) {
        this.port = port;
        this.rows = rows;
    }

    /** Reads the rows, and gives them to {@link #row}. */
    interface Way {
        void read(Reading reading) throws IOException;
    }

    /** @throws IllegalStateException if not all rows came */
    Reading by(Way way) throws IOException {
        resume();
        way.read(this);
        pause();
        if (count != rows) {
            throw new IllegalStateException("read " + count + " of " + rows + " rows");
        }
        return this;
    }

    void row(@Nullable BigDecimal amount) throws IOException {
        if (amount == null) {
            throw new IllegalStateException("row " + count + " has no amount");
        }
        if (count == 0) {
            String unused = ask("told");
        }
        sum = sum.add(amount);
        if (++count % (rows / POINTS) == 0) {
            look();
        }
    }

    private void look() {
        pause();
        System.gc();
        long used = memory.getHeapMemoryUsage().getUsed();
        first = first < 0 ? used : first;
        most = Math.max(most, used);
        alive.append(alive.isEmpty() ? "" : ", ").append(used / 1024);
        resume();
    }

    private void resume() {
        processorSince = system.getProcessCpuTime();
        since = System.nanoTime();
    }

    private void pause() {
        taken += System.nanoTime() - since;
        processor += system.getProcessCpuTime() - processorSince;
    }

    /** Whether the server still had the last bytes when the first row had been handled. */
    boolean isStreamed() throws IOException {
        return Boolean.parseBoolean(ask("held"));
    }

    boolean isFlat() {
        return most - first <= FLAT;
    }

    double seconds() {
        return taken / 1e9;
    }

    private String ask(String what) throws IOException {
        try (InputStream in =
                URI.create("http://127.0.0.1:" + port + "/" + what).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For the log, with the processor time of all threads of this JVM, in which less shows of what else the machine does. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d rows, sum %s, %.2f s, of the processor %.2f s, alive %s KB",
                count,
                sum,
                seconds(),
                processor / 1e9,
                alive);
    }
}
