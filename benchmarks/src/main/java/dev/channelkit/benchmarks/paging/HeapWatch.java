package dev.channelkit.benchmarks.paging;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;

/** What is alive on the heap, seen at several points of a walk. */
final class HeapWatch {
    /** So much more at any later point than at the first is still flat: two bytes for each of a million records. */
    static final long FLAT = 2L * 1024 * 1024;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final List<Long> used = new ArrayList<>();

    /** Collects all garbage, and notes what is left. */
    void look() {
        System.gc();
        saw(memory.getHeapMemoryUsage().getUsed());
    }

    void saw(long bytes) {
        used.add(bytes);
    }

    /** How much more was alive at any later point than at the first, in bytes. */
    long growth() {
        return used.stream().skip(1).mapToLong(Long::longValue).max().orElseThrow() - used.get(0);
    }

    boolean isFlat() {
        return growth() <= FLAT;
    }

    @Override
    public String toString() {
        return used.stream().map(bytes -> bytes / 1024 + " KB").toList() + (isFlat() ? ", flat" : ", not flat");
    }
}
