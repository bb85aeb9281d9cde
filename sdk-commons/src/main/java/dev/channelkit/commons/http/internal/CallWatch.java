package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;

/**
 * Ends calls whose thread is interrupted while it waits for a socket, which an interrupt does not wake by itself. One daemon thread for
 * all calls of a client, there only while calls are under way and, until it is closed, a little longer.
 */
final class InterruptWatch {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int IDLE_GLANCES = 100;

    private final Map<Call, Thread> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final TimeSource time;
    private volatile boolean closed;

    /** @param time in which real threads are looked at: real time, but for tests */
    InterruptWatch(TimeSource time) {
        this.time = time;
    }

    /** Watches the current thread until {@link #release}. */
    void watch(Call call) {
        watched.put(call, Thread.currentThread());
        startIfNeeded();
    }

    void release(Call call) {
        watched.remove(call);
    }

    /** Its thread ends with the calls that are under way, and at once if there are none. */
    void close() {
        closed = true;
    }

    private void startIfNeeded() {
        if (running.compareAndSet(false, true)) {
            Thread watcher = new Thread(this::look, "channelkit-interrupts");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void look() {
        try {
            for (int idle = 0; idle < (closed ? 1 : IDLE_GLANCES); idle++) {
                time.sleep(GLANCE);
                if (!watched.isEmpty()) {
                    idle = -1;
                    watched.forEach(InterruptWatch::endIfInterrupted);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
        if (!watched.isEmpty()) {
            startIfNeeded();
        }
    }

    private static void endIfInterrupted(Call call, Thread thread) {
        if (thread.isInterrupted()) {
            call.cancel();
        }
    }
}
