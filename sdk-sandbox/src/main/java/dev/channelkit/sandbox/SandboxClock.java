package dev.channelkit.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time that the simulated providers live in: the machine's own, moved by as much as you say, and faster where the sandbox was started
 * so ({@link SandboxBuilder#timeScale}). It goes on running; what a provider dates, lets expire or waits for follows it, planned delays do not.
 */
public final class SandboxClock implements InstantSource {
    // a wait is cut into these, as one may be longer than nanoseconds can count
    private static final Duration AT_ONCE = Duration.ofDays(1);

    private final InstantSource machine;
    private final int scale;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition movedOn = lock.newCondition();
    private final ThreadLocal<@Nullable Instant> past = new ThreadLocal<>();
    private volatile Course course;
    private volatile Runnable moved = () -> {};

    /** From when on the time runs: what the machine's clock showed, and what this one did. */
    private record Course(Instant machine, Instant here) {}

    SandboxClock(InstantSource machine) {
        this(machine, 1);
    }

    SandboxClock(InstantSource machine, int scale) {
        this.machine = machine;
        this.scale = scale;
        Instant now = machine.instant();
        course = new Course(now, now);
    }

    /** The providers' present moment. */
    @Override
    public Instant instant() {
        Instant then = past.get();
        return then == null ? now(course) : then;
    }

    private Instant now(Course from) {
        return from.here()
                .plus(Duration.between(from.machine(), machine.instant()).multipliedBy(scale));
    }

    /** How many times faster than the machine's it runs. */
    public int scale() {
        return scale;
    }

    /** Moves the time on; a negative duration moves it back. */
    public void advance(Duration by) {
        Objects.requireNonNull(by, "by");
        lock.lock();
        try {
            course = new Course(course.machine(), course.here().plus(by));
            movedOn.signalAll();
        } finally {
            lock.unlock();
        }
        moved.run();
    }

    /** Makes that moment the present one. */
    public void set(Instant now) {
        runFrom(Objects.requireNonNull(now, "now"));
        moved.run();
    }

    /** Has somebody told whenever the time is moved, but not when it goes back to the machine's. */
    void whenMoved(Runnable told) {
        moved = told;
    }

    /** Goes back to the machine's time. */
    public void reset() {
        runFrom(machine.instant());
    }

    private void runFrom(Instant here) {
        lock.lock();
        try {
            course = new Course(machine.instant(), here);
            movedOn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until that moment of the providers' time has come, be it by passing or by being moved to.
     *
     * @throws InterruptedException if the sandbox closes before
     */
    void await(Instant due) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (Duration left = left(due); left.compareTo(Duration.ZERO) > 0; left = left(due)) {
                Duration some = left.compareTo(AT_ONCE) > 0 ? AT_ONCE : left;
                long unused = movedOn.awaitNanos(some.toNanos() / scale + 1);
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration left(Instant due) {
        return Duration.between(now(course), due);
    }

    /** Does some work for which it is that moment: what was due then, and is done only now. */
    void at(Instant then, Runnable work) {
        past.set(then);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    @Override
    public String toString() {
        return instant().toString();
    }
}
