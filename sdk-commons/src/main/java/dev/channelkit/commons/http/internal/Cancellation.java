package dev.channelkit.commons.http.internal;

import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a call: on the wire, and in its sleep. */
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Call call;
    private @Nullable Thread runner;
    private boolean cancelled;
    private boolean interrupted;

    /** Ends the call, or keeps it from starting. */
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (call != null) {
                call.cancel();
            }
            if (runner != null) {
                interrupted = true;
                runner.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody has cancelled. */
    public boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** The current thread is about to run the call. */
    void begin() {
        lock.lock();
        try {
            runner = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** From now on {@code attempt} is what happens on the wire. */
    void attempt(Call attempt) {
        lock.lock();
        try {
            call = attempt;
            if (cancelled) {
                attempt.cancel();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The current thread has ended the call, and takes no interrupt meant for it further. */
    void end() {
        lock.lock();
        try {
            call = null;
            runner = null;
            if (interrupted) {
                interrupted = false;
                boolean unused = Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }
}
