package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallRejectedException;
import dev.channelkit.commons.http.internal.Cancellation;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.stream.ItemStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs calls on other threads: a caller's executor, or daemon threads of the client's own. */
final class AsyncCalls implements AutoCloseable {
    /** More calls than this wait for a thread; the limits of providers are far below it. */
    private static final int THREADS = 64;

    private final Executor executor;
    private final @Nullable ExecutorService own;

    AsyncCalls(@Nullable Executor callers, String provider) {
        if (callers == null) {
            own = newExecutor(provider);
            executor = own;
        } else {
            own = null;
            executor = callers;
        }
    }

    /** Ending the future in any other way than through the call, such as cancelling it, cancels the call on the wire. */
    <T> CompletableFuture<T> run(Operation operation, Function<Cancellation, T> call) {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<T> future = new CompletableFuture<>();
        future.whenComplete((value, failure) -> cancellation.cancel());
        Runnable task = () -> {
            try {
                T value = call.apply(cancellation);
                if (!future.complete(value)) {
                    release(value);
                }
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        };
        try {
            executor.execute(task);
        } catch (RuntimeException e) {
            future.completeExceptionally(new CallRejectedException(
                    "the executor of asynchronous calls did not take the call ("
                            + e.getClass().getSimpleName() + ")",
                    CallDetails.of(operation).build(),
                    "give the client an executor that has room and outlives it",
                    e));
        }
        return future;
    }

    /** Nobody will ever see the value: what it holds open, nobody else can close. */
    private static void release(Object value) {
        Object held = value instanceof Response<?> response ? response.value() : value;
        if (held instanceof BinaryAnswer answer) {
            answer.close();
        } else if (held instanceof ItemStream<?> items) {
            items.close();
        }
    }

    /** Lets calls under way end, and their threads with them. */
    @Override
    public void close() {
        if (own != null) {
            own.shutdown();
        }
    }

    private static ExecutorService newExecutor(String provider) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "channelkit-" + provider + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
