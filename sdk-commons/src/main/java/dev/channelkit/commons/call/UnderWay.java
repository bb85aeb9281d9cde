package dev.channelkit.commons.call;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls of a client, so that what they all need is given up when the client is closed and the last has ended. */
final class UnderWay {
    /** One is the client itself, until it is closed. */
    private final AtomicInteger count = new AtomicInteger(1);

    private final Runnable last;

    UnderWay(Runnable last) {
        this.last = last;
    }

    /** @throws IllegalStateException when all have ended, and the client is closed */
    void begin() {
        int calls;
        do {
            calls = count.get();
            if (calls == 0) {
                throw new IllegalStateException("the client is closed");
            }
        } while (!count.compareAndSet(calls, calls + 1));
    }

    void end() {
        if (count.decrementAndGet() == 0) {
            last.run();
        }
    }
}
