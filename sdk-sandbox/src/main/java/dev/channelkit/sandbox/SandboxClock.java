package dev.channelkit.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that the simulated providers live in: the machine's own, moved by as much as you say. It goes on running; what a provider
 * dates or lets expire follows it, delays do not.
 */
public final class SandboxClock implements InstantSource {
    private final InstantSource machine;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private volatile Runnable moved = () -> {};

    SandboxClock(InstantSource machine) {
        this.machine = machine;
    }

    /** The providers' present moment. */
    @Override
    public Instant instant() {
        return machine.instant().plus(shift.get());
    }

    /** Moves the time on; a negative duration moves it back. */
    public void advance(Duration by) {
        Objects.requireNonNull(by, "by");
        shift.updateAndGet(by::plus);
        moved.run();
    }

    /** Makes that moment the present one. */
    public void set(Instant now) {
        shift.set(Duration.between(machine.instant(), Objects.requireNonNull(now, "now")));
        moved.run();
    }

    /** Has somebody told whenever the time is moved, but not when it goes back to the machine's. */
    void whenMoved(Runnable told) {
        moved = told;
    }

    /** Goes back to the machine's time. */
    public void reset() {
        shift.set(Duration.ZERO);
    }

    @Override
    public String toString() {
        return instant().toString();
    }
}
