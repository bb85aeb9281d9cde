package dev.channelkit.commons.auth.renewal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** A credential and its times, as readings of the clock that never jumps. */
final class Held<C> {
    /** Renewal begins somewhere in this part of the usable life, so that processes that began together do not renew together. */
    private static final double EARLIEST = 0.75;

    private static final double SPREAD = 0.1;

    /** One that is refused before it is this old, or half its usable life if that is less, did not last. */
    private static final Duration YOUTH = Duration.ofMinutes(1);

    /** From so many calls on that it was good for, a credential was worth its fetch, however soon it is refused. */
    static final int USEFUL = 10;

    private final C credential;
    private final long renewAt;
    private final long endAt;
    private final long grownUpAt;
    private final AtomicInteger accepted = new AtomicInteger();

    private Held(C credential, long renewAt, long endAt, long grownUpAt) {
        this.credential = credential;
        this.renewAt = renewAt;
        this.endAt = endAt;
        this.grownUpAt = grownUpAt;
    }

    static <C> Held<C> of(Issued<C> issued, Renewal rules, DoubleSupplier random) {
        Duration usable = rules.usable(rules.life(issued.life()));
        long young = (long) (usable.toNanos() * (EARLIEST + SPREAD * random.getAsDouble()));
        long youth = Math.min(YOUTH.toNanos(), usable.toNanos() / 2);
        long sentAt = issued.sentAt();
        return new Held<>(issued.credential(), sentAt + young, sentAt + usable.toNanos(), sentAt + youth);
    }

    C credential() {
        return credential;
    }

    /** Whether it is good, and young enough not to think of another. */
    boolean isFresh(long now) {
        return renewAt - now > 0;
    }

    /** Whether it may be given out. */
    boolean isValid(long now) {
        return endAt - now > 0;
    }

    /** Whether it was issued only a moment ago, and has not been of much use. */
    boolean isYoung(long now) {
        return grownUpAt - now > 0 && accepted.get() < USEFUL;
    }

    boolean is(C other) {
        return credential == other || credential.equals(other);
    }

    /** Whether the provider ever did something for it. */
    boolean isAccepted() {
        return accepted.get() > 0;
    }

    void accept() {
        if (accepted.get() < USEFUL) { // read first: it is shared by all threads, and written a few times
            accepted.incrementAndGet();
        }
    }
}
