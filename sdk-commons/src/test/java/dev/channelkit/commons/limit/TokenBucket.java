package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;

/** What a window limit must not be: tokens that come back evenly, and are saved up meanwhile. */
final class TokenBucket implements Limit {
    private final int capacity;
    private final double perNano;
    private final TimeSource time;
    private double tokens;
    private long last;

    TokenBucket(int capacity, Duration window, TimeSource time) {
        this.capacity = capacity;
        this.perNano = (double) capacity / window.toNanos();
        this.time = time;
        tokens = capacity;
    }

    @Override
    public Lease reserve(Patience patience) {
        long now = time.nanoTime();
        tokens = Math.min(capacity, tokens + (now - last) * perNano);
        last = now;
        if (tokens < 1) {
            throw patience.exceeded("tokens", (long) ((1 - tokens) / perNano) + 1);
        }
        tokens--;
        return () -> {};
    }
}
