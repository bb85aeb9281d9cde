package dev.channelkit.benchmarks.auth;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** The machine's clock; one thread that reads it is kept there, with whatever locks it has taken, until it is let go. */
final class Gate implements TimeSource {
    private final TimeSource time = TimeSource.system();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile @Nullable Thread kept;

    /** From now on this one is kept. */
    void keep(Thread reader) {
        kept = reader;
    }

    void letGo() {
        open.countDown();
    }

    @Override
    public long nanoTime() {
        if (Thread.currentThread() == kept) {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return time.nanoTime();
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        time.sleep(duration);
    }

    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        return time.await(condition, nanos);
    }
}
