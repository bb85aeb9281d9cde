package dev.channelkit.sandbox.internal.siesmart;

import java.util.concurrent.atomic.AtomicLong;

/** The identifiers of requests: 16 hex digits, each once. Thread-safe. */
final class Traces {
    static final String HEADER = "X-B2B-TRACE-ID";

    private final AtomicLong count = new AtomicLong();
    private final long seed;

    Traces(long seed) {
        this.seed = seed;
    }

    String next() {
        // an odd factor maps different counts to different texts
        long mixed = (count.incrementAndGet() + seed) * 0x9E3779B97F4A7C15L;
        return String.format("%016x", mixed);
    }
}
