package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.siesmart.SentCallback;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends callbacks, one after the other, from a daemon thread that lives while there is something to send. A callback that is not answered
 * with 2xx is tried again, {@value #ATTEMPTS} times in all. Thread-safe.
 */
final class Callbacks {
    static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final SieSmartAnswers answers;
    private final InstantSource clock;
    private final int copies;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final List<SentCallback> sent = new ArrayList<>();
    private int waiting;
    // what was queued before a reset is not sent after it
    private int run;
    private final LoopbackPost post = new LoopbackPost();
    private final ExecutorService thread;

    Callbacks(SieSmartAnswers answers, InstantSource clock, int copies) {
        this.answers = answers;
        this.clock = clock;
        this.copies = copies;
        ThreadPoolExecutor sender =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread made = new Thread(task, "sandbox-siesmart-callbacks");
                    made.setDaemon(true);
                    return made;
                });
        sender.allowCoreThreadTimeOut(true);
        thread = sender;
    }

    /** Queues a callback for everybody who subscribed to that. */
    void tell(SieSmartState state, long proposalId, String eventType) {
        for (Subscription subscription : state.subscriptions(proposalId)) {
            if (subscription.eventType().equals(eventType)) {
                JsonNode endpoint = state.endpoint;
                for (int copy = 0; copy < copies; copy++) {
                    queue(new Due(subscription, clock.instant(), endpoint));
                }
            }
        }
    }

    /** What was sent, or tried, since the start or the last reset. */
    List<SentCallback> sent() {
        lock.lock();
        try {
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left to send; whether that came to be in time. */
    boolean awaitQuiet(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (waiting > 0) {
                if (left <= 0) {
                    return false;
                }
                left = quiet.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void reset() {
        lock.lock();
        try {
            sent.clear();
            run++;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        thread.shutdownNow();
        post.close();
        lock.lock();
        try {
            waiting = 0;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Due(
            Subscription subscription, Instant at, @Nullable JsonNode endpoint) {}

    private void queue(Due due) {
        lock.lock();
        try {
            int queuedIn = run;
            thread.execute(() -> deliver(due, queuedIn));
            waiting++;
        } catch (RejectedExecutionException e) {
            // the sandbox closes
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Due due, int queuedIn) {
        try {
            if (isCurrent(queuedIn)) {
                note(attempt(due), queuedIn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            try {
                waiting = Math.max(0, waiting - 1);
                quiet.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private SentCallback attempt(Due due) throws InterruptedException {
        if (due.endpoint() == null) {
            return record(due, "", 0, 0, "no address is registered");
        }
        // as it was registered: with a slash at its end there are two
        String url = due.endpoint().path("basePath").asText() + "/notifications";
        String body = answers.callback(due.subscription(), Times.text(due.at())).toString();
        String key = due.endpoint().path("apiKey").asText("");
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            int status = 0;
            String outcome;
            try {
                status = post.send(url, key, body);
                outcome = status >= 200 && status < 300 ? "delivered" : "answered " + status;
            } catch (LoopbackPost.ForeignException e) {
                return record(due, url, 0, 0, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                outcome = "failed: " + e.getMessage();
            }
            if (outcome.equals("delivered") || attempt == ATTEMPTS) {
                return record(due, url, attempt, status, outcome);
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            pause = pause.multipliedBy(4);
        }
    }

    private static SentCallback record(Due due, String url, int attempts, int status, String outcome) {
        Subscription subscription = due.subscription();
        return new SentCallback(
                subscription.id(),
                subscription.eventType(),
                subscription.proposalId(),
                url,
                due.at(),
                attempts,
                status,
                outcome);
    }

    private boolean isCurrent(int queuedIn) {
        lock.lock();
        try {
            return run == queuedIn;
        } finally {
            lock.unlock();
        }
    }

    private void note(SentCallback callback, int queuedIn) {
        lock.lock();
        try {
            if (run == queuedIn) {
                sent.add(callback);
            }
        } finally {
            lock.unlock();
        }
    }
}
