package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;

/**
 * Ends calls whose thread is interrupted while it waits for a socket, which an interrupt does not wake by itself, and calls whose time is over. One daemon
 * thread for all calls of a client, there only while calls are under way and, until it is closed, a little longer.
 *
 * <p>Time is looked at as often as threads are. OkHttp's own timeout of a call would be to the point, but keeps every call in a queue that all reading and writing
 * goes through as well; and what waits for a socket has the rest of the call's time as its own timeout, so that this one is for what hangs or trickles.
 */
final class CallWatch {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int IDLE_GLANCES = 100;
    private static final long NEVER = Long.MAX_VALUE;

    private final Map<Call, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final TimeSource time;
    private volatile boolean closed;

    /** @param time in which real threads are looked at: real time, but for tests */
    CallWatch(TimeSource time) {
        this.time = time;
    }

    /** A call under way on a thread, and when its time is over. */
    private record Watched(Thread thread, long end) {}

    /** Watches the current thread until {@link #release}. */
    void watch(Call call) {
        watched.put(call, new Watched(Thread.currentThread(), NEVER));
        startIfNeeded();
    }

    /** The same, and the time; {@code left} is in nanoseconds. */
    void watch(Call call, long left) {
        watched.put(call, new Watched(Thread.currentThread(), time.nanoTime() + left));
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
            Thread watcher = new Thread(this::look, "channelkit-watch");
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
                    long now = time.nanoTime();
                    watched.forEach((call, by) -> endIfDue(call, by, now));
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

    private static void endIfDue(Call call, Watched by, long now) {
        if (by.thread.isInterrupted() || by.end != NEVER && now - by.end >= 0) {
            call.cancel();
        }
    }
}
