package dev.channelkit.sandbox.internal.server;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a provider remembers: as it was at the start, and as it is now. Made up when first asked for, so that nobody waits for the data of a provider
 * that is not called. Guarded by the lock of the provider.
 */
public final class Memory<S> {
    private final Supplier<S> maker;
    private final UnaryOperator<S> copier;
    private @Nullable S start;
    private @Nullable S now;

    /**
     * @param maker makes the start up
     * @param copier gives the same data, free to change apart
     */
    public Memory(Supplier<S> maker, UnaryOperator<S> copier) {
        this.maker = maker;
        this.copier = copier;
    }

    /** The data as they are now. */
    public S now() {
        S known = now;
        if (known == null) {
            known = start();
            now = known;
        }
        return known;
    }

    /** Whether somebody asked for the data since the start or the last reset. */
    public boolean isAwake() {
        return now != null;
    }

    /** The data of the start, free to change. */
    public S start() {
        S known = start;
        if (known == null) {
            known = maker.get();
            start = known;
        }
        return copier.apply(known);
    }

    /** Goes back to the start. */
    public void reset() {
        now = null;
    }

    /** Goes to another start. */
    public void startWith(S other) {
        start = other;
        now = null;
    }
}
