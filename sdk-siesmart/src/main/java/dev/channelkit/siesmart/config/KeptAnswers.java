package dev.channelkit.siesmart.config;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that are used again for a while. For each there is at most one call under way; a failure is not kept. */
final class KeptAnswers {
    private final long keep;
    private final TimeSource time;
    private final ConcurrentMap<String, Answer> answers = new ConcurrentHashMap<>();

    KeptAnswers(Duration keep, TimeSource time) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("answers are kept for zero or more: " + keep);
        }
        this.keep =
                keep.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : keep.toNanos();
        this.time = time;
    }

    @SuppressWarnings("unchecked")
    <T> T get(String what, Supplier<T> call) {
        if (keep == 0) {
            return call.get();
        }
        return (T) answers.computeIfAbsent(what, key -> new Answer()).get(call);
    }

    void clear() {
        answers.clear();
    }

    /** One answer: the lock is held while it is fetched, so that others wait for it. */
    private final class Answer {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Object value;
        private long since;

        Object get(Supplier<?> call) {
            lock.lock();
            try {
                Object known = value;
                if (known == null || time.nanoTime() - since >= keep) {
                    long began = time.nanoTime();
                    known = call.get();
                    value = known;
                    since = began;
                }
                return known;
            } finally {
                lock.unlock();
            }
        }
    }
}
