package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;

/**
 * Ends calls whose thread is interrupted while it waits for a socket, which an interrupt does not wake by itself. One daemon thread for
 * all calls of a client, there only while calls are under way and a little longer.
 */
final class InterruptWatch {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int IDLE_GLANCES = 100;

    private final Map<Call, Thread> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();

    /** Watches the current thread until {@link #release}. */
    void watch(Call call) {
        watched.put(call, Thread.currentThread());
        startIfNeeded();
    }

    void release(Call call) {
        watched.remove(call);
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
            for (int idle = 0; idle < IDLE_GLANCES; idle++) {
                TimeSource.system().sleep(GLANCE); // real time: it is real threads that are looked at
                if (!watched.isEmpty()) {
                    idle = 0;
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
