package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.time.ManualTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A call on a thread of its own. What never ends fails the test, after a time that says nothing of how fast anything is. */
final class Aside {
    private static final long HANGS = TimeUnit.SECONDS.toNanos(60);

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Thread thread;

    /**
     * How a call ended.
     *
     * @param value what it gave; null when it gave nothing, or failed
     * @param failure null when it did not fail
     * @param interrupted whether its thread was left interrupted
     */
    record End(@Nullable Object value, @Nullable Throwable failure, boolean interrupted) {

        /** Makes a call on this thread. */
        static End of(Callable<? extends @Nullable Object> call) {
            try {
                return new End(call.call(), null, Thread.interrupted());
            } catch (Throwable e) {
                return new End(null, e, Thread.interrupted());
            }
        }
    }

    private Aside(Callable<? extends @Nullable Object> call) {
        thread = new Thread(() -> end.complete(End.of(call)), "kit-aside");
        thread.setDaemon(true);
    }

    static Aside begin(Callable<? extends @Nullable Object> call) {
        Aside begun = new Aside(call);
        begun.thread.start();
        return begun;
    }

    /** Waits until something sleeps on a clock that nothing has slept on before. */
    Aside awaitAsleep(ManualTime time) {
        return awaitUntil(() -> !time.sleeps().isEmpty(), "the call does not wait");
    }

    /** Waits for something that the call brings about; fails when it ends without. */
    Aside awaitUntil(BooleanSupplier reached, String otherwise) {
        long start = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (end.isDone() && !reached.getAsBoolean()) {
                throw new AssertionError(
                        otherwise + "; it ended in " + end.join(), end.join().failure());
            }
            if (System.nanoTime() - start > HANGS) {
                throw new AssertionError(otherwise);
            }
            LockSupport.parkNanos(20_000); // not busy: what is waited for needs the processor
        }
        return this;
    }

    void interrupt() {
        thread.interrupt();
    }

    boolean hasEnded() {
        return end.isDone();
    }

    End await() {
        try {
            return end.get(HANGS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the call does not end", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
