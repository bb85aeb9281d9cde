package dev.channelkit.benchmarks.auth;

import dev.channelkit.commons.auth.CredentialSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows that no lock is taken where a fresh credential is given out: another thread is kept in the middle of giving up the credential, with the
 * source's lock in its hands, and all readers get what they ask for without having waited once.
 */
final class NoLock {
    private final CredentialSource<?> source;
    private final int reads;
    private final List<Reader> readers = new ArrayList<>();
    private volatile boolean begun;
    private volatile boolean over;

    private NoLock(CredentialSource<?> source, int reads) {
        this.source = source;
        this.reads = reads;
    }

    /**
     * Whether it is so.
     *
     * @param source has a fresh credential, which is given up in the end
     * @param time the source's clock
     * @param locks whether the source has a lock that is taken to give up a credential
     */
    static <C> boolean isShown(CredentialSource<C> source, Gate time, boolean locks, int threads, int reads)
            throws InterruptedException {
        C credential = source.get();
        Thread holder = new Thread(() -> source.invalidate(credential), "holder");
        holder.setDaemon(true);
        time.keep(holder);
        holder.start();
        try {
            awaitKept(holder);
            if (locks && !holdsLock(holder)) {
                throw new IllegalStateException("the source gives a credential up without its lock: show it otherwise");
            }
            return new NoLock(source, reads).nobodyWaits(threads);
        } finally {
            time.letGo();
            holder.join();
        }
    }

    /** Until it stands in the gate, or has ended because it needed neither lock nor clock. */
    private static void awaitKept(Thread holder) {
        Thread.State state = holder.getState();
        while (state != Thread.State.WAITING && state != Thread.State.TERMINATED) {
            Thread.onSpinWait();
            state = holder.getState();
        }
    }

    private static boolean holdsLock(Thread holder) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ThreadInfo info = threads.getThreadInfo(new long[] {holder.getId()}, true, true)[0];
        return info != null && info.getLockedSynchronizers().length + info.getLockedMonitors().length > 0;
    }

    private boolean nobodyWaits(int threads) {
        for (int i = 0; i < threads; i++) {
            Reader reader = new Reader();
            reader.setDaemon(true);
            readers.add(reader);
            reader.start();
        }
        while (!readers.stream().allMatch(reader -> reader.ready)) {
            Thread.onSpinWait();
        }
        long before = waits();
        begun = true;
        boolean waited = false;
        while (!waited && !readers.stream().allMatch(reader -> reader.done)) {
            Thread.onSpinWait();
            waited = waits() > before;
        }
        waited |= waits() > before;
        over = true;
        return !waited && readers.stream().allMatch(reader -> reader.got == reads);
    }

    /** How often the readers have waited: for a monitor, or parked, as every lock has it. */
    private long waits() {
        long[] ids = readers.stream().mapToLong(Thread::getId).toArray();
        long sum = 0;
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().getThreadInfo(ids)) {
            sum += info == null ? 0 : info.getBlockedCount() + info.getWaitedCount();
        }
        return sum;
    }

    /** Runs from the first moment to the last, since a thread that has ended tells nothing. */
    private final class Reader extends Thread {
        volatile boolean ready;
        volatile boolean done;
        volatile int got;

        @Override
        public void run() {
            ready = true;
            while (!begun) {
                Thread.yield();
            }
            int count = 0;
            try {
                for (int i = 0; i < reads; i++) {
                    count += source.get() == null ? 0 : 1;
                }
            } catch (InterruptedException e) {
                interrupt();
            }
            got = count;
            done = true;
            while (!over) {
                Thread.yield();
            }
        }
    }
}
