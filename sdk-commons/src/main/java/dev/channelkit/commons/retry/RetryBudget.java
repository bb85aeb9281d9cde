package dev.channelkit.commons.retry;

import java.util.concurrent.locks.ReentrantLock;

/**
 * What a client may still spend on repetitions, shared by all its calls: when a provider is down, they stop repeating instead of
 * multiplying the load. Each repetition that is paid for takes {@value #COST} tokens; one that succeeds gives them back, and every call
 * that succeeds without one adds one.
 */
public final class RetryBudget {
    /** What one repetition takes. */
    public static final int COST = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;
    private int tokens;

    /** A full budget of {@code capacity} tokens; with fewer than {@value #COST} nothing is repeated. */
    public RetryBudget(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("a retry budget is not negative: " + capacity);
        }
        this.capacity = capacity;
        this.tokens = capacity;
    }

    /** Takes what a repetition costs; false, and nothing taken, when too little is left. */
    public boolean take() {
        lock.lock();
        try {
            if (tokens < COST) {
                return false;
            }
            tokens -= COST;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A call succeeded.
     *
     * @param afterRepetition whether a repetition that was paid for came before; one that an answer called for is not ({@link
     *     Failure#isBudgeted})
     */
    public void succeeded(boolean afterRepetition) {
        lock.lock();
        try {
            tokens = Math.min(capacity, tokens + (afterRepetition ? COST : 1));
        } finally {
            lock.unlock();
        }
    }

    /** The tokens left. */
    public int left() {
        lock.lock();
        try {
            return tokens;
        } finally {
            lock.unlock();
        }
    }
}
