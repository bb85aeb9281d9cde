package dev.channelkit.commons.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the thread that looks after callers comes and goes, and what it ends. */
@Timeout(60)
class CallWatchTest {
    private final Glances glances = new Glances();
    private final CallWatch watch = new CallWatch(glances);
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("http://localhost/").build());

    @Test
    void itEndsSoonAfterTheClientIsClosed() throws Exception {
        watch.watch(call);
        watch.release(call);
        glances.begun.await();

        watch.close();
        glances.allowed.release(1000);

        glances.watcher.join();
        assertThat(glances.count).hasValue(1);
    }

    @Test
    void ofAnOpenClientItStaysForTheNextCall() throws Exception {
        watch.watch(call);
        watch.release(call);
        glances.begun.await();

        glances.allowed.release(1000);

        glances.watcher.join();
        assertThat(glances.count).hasValue(100);
    }

    @Test
    void callsUnderWayAreStillWatchedByTheSameThreadOnceTheClientIsClosed() throws Exception {
        CountDownLatch watching = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            watch.watch(call);
            watching.countDown();
            while (!over.get()) { // no wait that would take the interrupt away
                Thread.yield();
            }
        });
        caller.start();
        watching.await();
        glances.begun.await();
        watch.close();
        glances.after(3, caller::interrupt);
        glances.after(5, () -> watch.release(call));

        glances.allowed.release(1000);
        glances.watcher.join();

        assertThat(call.isCanceled()).isTrue();
        assertThat(glances.count).as("until its end, and no longer").hasValue(5);
        assertThat(caller.isInterrupted()).isTrue();
        over.set(true);
        caller.join();
    }

    @Test
    void aCallWhoseTimeIsOverIsEnded() throws Exception {
        AtomicBoolean early = new AtomicBoolean();
        watch.watch(call, Duration.ofMillis(120).toNanos());
        glances.begun.await();
        glances.after(3, () -> early.set(call.isCanceled())); // at 100 ms it was looked at last
        glances.after(5, () -> watch.release(call));

        watch.close();
        glances.allowed.release(1000);
        glances.watcher.join();

        assertThat(early).isFalse();
        assertThat(call.isCanceled()).isTrue();
    }

    @Test
    void aCallWithoutATimeOfItsOwnIsNot() throws Exception {
        watch.watch(call);
        glances.begun.await();
        glances.after(5, () -> watch.release(call));

        watch.close();
        glances.allowed.release(1000);
        glances.watcher.join();

        assertThat(call.isCanceled()).isFalse();
    }

    /** A clock that lets its user sleep as often as is allowed. */
    private static final class Glances implements TimeSource {
        final Semaphore allowed = new Semaphore(0);
        final CountDownLatch begun = new CountDownLatch(1);
        final AtomicInteger count = new AtomicInteger();
        volatile Thread watcher = Thread.currentThread();
        private volatile Runnable[] tasks = new Runnable[8];

        /** What is to happen during that glance. */
        void after(int glance, Runnable task) {
            tasks[glance] = task;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            watcher = Thread.currentThread();
            begun.countDown();
            allowed.acquire();
            int glance = count.incrementAndGet();
            if (glance < tasks.length && tasks[glance] != null) {
                tasks[glance].run();
            }
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return count.get() * Duration.ofMillis(50).toNanos();
        }

        @Override
        public long await(Condition condition, long nanos) {
            throw new UnsupportedOperationException();
        }
    }
}
