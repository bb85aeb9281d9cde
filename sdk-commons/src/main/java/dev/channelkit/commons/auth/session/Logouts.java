package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;

/** Closes sessions as well as can be done: on a thread of its own, for a bounded time, and whatever comes of it fails nothing. */
final class Logouts {
    private final Desk desk;
    private final Duration patience;
    private final TimeSource time;
    private final Logger log;
    private final Executor threads;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private int underWay;

    Logouts(String provider, Desk desk, Duration patience, TimeSource time, Logger log) {
        this.desk = desk;
        this.patience = patience;
        this.time = time;
        this.log = log;
        threads = task -> {
            Thread thread = new Thread(null, task, "channelkit-logout-" + provider, 0, false);
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** Begins to close these, one after the other, and waits for none of it. */
    void begin(List<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        counted(1);
        try {
            threads.execute(() -> {
                try {
                    sessions.forEach(this::logout);
                } finally {
                    counted(-1);
                }
            });
        } catch (RuntimeException | Error e) { // no thread to be had
            counted(-1);
            log.warn("{} session(s) could not be logged out: no thread could be started", sessions.size());
        }
    }

    private void logout(SessionId session) {
        try {
            desk.logout(session);
        } catch (AuthenticationException e) {
            log.debug("A session that was to be logged out had ended already");
        } catch (ChannelKitException e) {
            log.warn(
                    "A session could not be logged out, and stays open until the provider ends it: {}", e.getMessage());
        } catch (RuntimeException e) {
            // its message may quote what was sent
            log.warn(
                    "A session could not be logged out, and stays open until the provider ends it: {}",
                    e.getClass().getName());
        }
    }

    /** Waits until all that were begun have come to an end, but no longer than a logout may take. */
    void await() {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (underWay > 0 && left > 0) {
                left = time.await(done, left);
            }
            if (underWay > 0) {
                log.warn(
                        "Logging out took longer than {} ms; that is not waited for, and the session may stay open until the provider ends it",
                        patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it goes on without being watched
        } finally {
            lock.unlock();
        }
    }

    private void counted(int change) {
        lock.lock();
        try {
            underWay += change;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
