package dev.channelkit.sandbox.internal.server;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Data made up for the latest seed: sandboxes of one process mostly have the same one, so they share it. What is shared must not change.
 * Thread-safe.
 */
public final class SharedSeed<S> {
    private final LongFunction<S> maker;
    private final AtomicReference<@Nullable Made<S>> latest = new AtomicReference<>();

    private record Made<S>(long seed, S data) {}

    public SharedSeed(LongFunction<S> maker) {
        this.maker = maker;
    }

    /** The data of that seed, not to be changed. */
    public S of(long seed) {
        Made<S> made = latest.get();
        if (made == null || made.seed() != seed) {
            made = new Made<>(seed, maker.apply(seed));
            latest.set(made);
        }
        return made.data();
    }
}
