package dev.channelkit.commons.call;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is asked for first, once for all threads. Where that fails, the next who asks tries again. */
final class Part<T> implements Supplier<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Part(Supplier<T> make) {
        this.make = make;
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
