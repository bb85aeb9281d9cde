package dev.channelkit.commons.call;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a client that keeps something, made when it is asked for first, once for all threads: what nobody asks for costs a fresh JVM nothing.
 * Where making it fails, the next who asks tries again. Parts that keep nothing are better made anew each time.
 */
public final class Part<T> implements Supplier<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> make;
    private volatile @Nullable T made;

    private Part(Supplier<T> make) {
        this.make = make;
    }

    /** A part that is made so. */
    public static <T> Part<T> of(Supplier<T> make) {
        return new Part<>(make);
    }

    @Override
    public T get() {
        T there = made;
        return there != null ? there : made();
    }

    private T made() {
        lock.lock();
        try {
            T there = made;
            if (there == null) {
                there = Objects.requireNonNull(make.get());
                made = there;
            }
            return there;
        } finally {
            lock.unlock();
        }
    }
}
