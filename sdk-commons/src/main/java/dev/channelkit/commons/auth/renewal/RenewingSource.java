package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.renewal.Flight.Landing;
import dev.channelkit.commons.auth.renewal.Issuer.Previous;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A source of credentials that run out. The first caller has one fetched, and however many others come meanwhile wait for the same
 * fetch; past about 80 % of its life a caller's use has the next one fetched in the background, while the old one is given out until it
 * ends. Nothing happens while nobody asks.
 *
 * <p>After a failed fetch there is a time without another ({@link Renewal}); whoever needs a credential then gets the same failure at
 * once. A credential that the provider refuses before it accepted anything for it counts as a failure, too, from the second in a row on;
 * one that it did accept and refuses within a minute, from the third on, unless it was of use for {@value Held#USEFUL} calls and more.
 * A fetch that takes longer than anybody may wait counts as failed, whether or not it ends when it is interrupted.
 *
 * <p>The lives of credentials are counted on {@link TimeSource#nanoTime}, from when they were asked for: what the time of day does makes no
 * difference. Giving out a fresh one takes no lock.
 *
 * @param <C> the kind of credential
 */
public final class RenewingSource<C> implements CredentialLease<C> {
    /** From so many refused in a row, none of them ever accepted, it is not the credentials that are at fault. */
    private static final int SUSPICIOUS = 2;

    /** From so many in a row that were refused soon after they were issued, accepted or not, another login does not help. */
    private static final int HOPELESS = 3;

    private final Issuer<C> issuer;
    private final Renewal rules;
    private final TimeSource time;
    private final Logger log;
    private final Executor flights;
    private final DoubleSupplier random;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition landed = lock.newCondition();

    // written under the lock
    private volatile @Nullable Held<C> held;
    private volatile @Nullable Flight<C> flight;
    private volatile @Nullable Setback setback;
    // read and written under it
    private @Nullable Previous<C> previous; // the last, once it was refused
    private int refusedUnaccepted;
    private int refusedYoung;
    private boolean closed;
    private int givenUp;

    RenewingSource(
            Issuer<C> issuer, Renewal rules, TimeSource time, Logger log, Executor flights, DoubleSupplier random) {
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.time = Objects.requireNonNull(time, "time");
        this.log = Objects.requireNonNull(log, "log");
        this.flights = flights;
        this.random = random;
    }

    /**
     * A source of its own, shared with nobody unless it is handed around; nothing is fetched yet.
     *
     * @param name of whoever issues, for the name of the thread; no secret
     * @param log where failures are told that no caller sees
     */
    public static <C> RenewingSource<C> of(String name, Issuer<C> issuer, Renewal rules, TimeSource time, Logger log) {
        DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
        return new RenewingSource<>(issuer, rules, time, log, new FlightThreads(name), random);
    }

    @Override
    public C get() throws InterruptedException {
        return get(rules.longestWait());
    }

    @Override
    public C get(Duration longest) throws InterruptedException {
        Held<C> current = held;
        if (current != null) {
            long now = time.nanoTime();
            if (current.isFresh(now) || current.isValid(now) && isBeingRenewed(now)) {
                return current.credential();
            }
        }
        return renewed(longest);
    }

    @Override
    public @Nullable C atHand() {
        Held<C> current = held;
        return current != null && current.isValid(time.nanoTime()) ? current.credential() : null;
    }

    /** Whether the next one is being fetched, or was asked for in vain so lately that it is not the time for another try. */
    private boolean isBeingRenewed(long now) {
        Flight<C> current = flight;
        Setback last = setback;
        return current != null && !isOverdue(current, now) || last != null && last.holds(now);
    }

    private boolean isOverdue(Flight<C> flown, long now) {
        return now - flown.startedAt() >= rules.longestWait().toNanos();
    }

    private C renewed(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = time.nanoTime();
            Flight<C> joined = flight;
            if (joined != null && isOverdue(joined, now)) {
                giveUp(joined, now);
                joined = null;
            }
            Held<C> current = held;
            if (current != null && current.isValid(now)) {
                if (!current.isFresh(now) && !isBeingRenewed(now) && !closed) {
                    begin(now);
                }
                return current.credential();
            }
            if (joined == null) {
                refuseIfSetBack(now);
                joined = begin(now);
            }
            return await(joined, longest);
        } finally {
            int lost = givenUp;
            givenUp = 0;
            lock.unlock();
            if (lost > 0) {
                log.warn(
                        "A credential was fetched for {} ms without an end; that is given up, and what it may still bring is dropped",
                        rules.longestWait().toMillis());
            }
        }
    }

    private void refuseIfSetBack(long now) {
        Setback last = setback;
        if (last != null && last.holds(now)) {
            throw last.failure();
        }
    }

    private Flight<C> begin(long now) {
        Flight<C> started = new Flight<>(replaced(), now);
        flight = started;
        try {
            flights.execute(() -> fly(started));
        } catch (RuntimeException | Error e) { // no thread to be had; who has a good credential need not know
            land(started, Landing.broken("no thread could be started to fetch a credential", e));
        }
        return started;
    }

    /** The one that is to be replaced; null for the first. */
    private @Nullable Previous<C> replaced() {
        Held<C> old = held;
        return old == null ? previous : new Previous<>(old.credential(), false, old.isAccepted());
    }

    private C await(Flight<C> joined, Duration longest) throws InterruptedException {
        long left = shorter(longest, rules.longestWait()).toNanos();
        joined.join();
        try {
            while (!joined.hasLanded()) {
                if (left <= 0) {
                    long now = time.nanoTime();
                    if (!isOverdue(joined, now)) {
                        throw tooLate(joined, now);
                    }
                    giveUp(joined, now);
                } else {
                    left = time.await(landed, left);
                }
            }
            return joined.result();
        } finally {
            joined.leave();
        }
    }

    /** Ends it for everybody, so that another may follow after a pause. Its thread may ignore the interrupt; nobody waits for it to end. */
    private void giveUp(Flight<C> overdue, long now) {
        CredentialException failure = tooLate(overdue, now);
        overdue.abandon();
        overdue.land(new Landing<>(null, failure));
        setback = Setback.after(setback, failure, now, rules, random);
        flight = null;
        givenUp++;
        landed.signalAll();
    }

    private CredentialException tooLate(Flight<C> joined, long now) {
        Duration flown = Duration.ofNanos(now - joined.startedAt());
        return CredentialException.passing(
                "no credential came in time; it was asked for " + flown.toMillis() + " ms ago",
                CallDetails.none(),
                "try again later",
                null,
                null);
    }

    private void fly(Flight<C> flown) {
        lock.lock();
        try {
            if (flown.hasLanded()) { // given up before it had a thread
                return;
            }
            flown.boardedBy(Thread.currentThread());
        } finally {
            lock.unlock();
        }
        land(flown, flown.fly(issuer));
    }

    private void land(Flight<C> flown, Landing<C> landing) {
        boolean late;
        boolean unseen = false;
        Issued<C> dropped = null;
        lock.lock();
        try {
            late = closed;
            if (flown.hasLanded()) { // given up meanwhile
                dropped = landing.issued();
            } else {
                arrived(landing);
                unseen = !flown.hasWaiters();
                flown.land(landing);
                flight = null;
                landed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (dropped != null) {
            issuer.unused(dropped.credential());
        }
        if (late) {
            freed();
        } else if (unseen) {
            tell(landing);
        }
    }

    private void arrived(Landing<C> landing) {
        Issued<C> issued = landing.issued();
        if (issued != null) {
            if (previous == null) { // the one before grew old
                refusedYoung = 0;
            }
            held = Held.of(issued, rules, random);
            previous = null;
            setback = null;
        } else if (landing.failure() != null) {
            setback = Setback.after(setback, landing.failure(), time.nanoTime(), rules, random);
        }
    }

    /** Of failures that no caller sees, the first of a row: the old credential is still in use, and there is time to mend it. */
    private void tell(Landing<C> landing) {
        CredentialException failure = landing.failure();
        Setback last = setback;
        if (failure != null && last != null && last.count() == 1) {
            log.warn("No new credential could be fetched in the background: {}", failure.getMessage());
        }
    }

    @Override
    public void invalidate(C used) {
        lock.lock();
        try {
            Held<C> current = held;
            if (current == null || !current.is(used)) {
                return; // an answer to a request that set out with an older one
            }
            long now = time.nanoTime();
            held = null;
            previous = new Previous<>(current.credential(), true, current.isAccepted());
            refusedUnaccepted = current.isAccepted() ? 0 : refusedUnaccepted + 1;
            refusedYoung = current.isYoung(now) ? refusedYoung + 1 : 0;
            if (refusedUnaccepted >= SUSPICIOUS) {
                setback = Setback.of(refusedAtOnce(), refusedUnaccepted - SUSPICIOUS + 1, now, rules, random);
            } else if (refusedYoung >= HOPELESS) {
                setback = Setback.of(refusedSoon(), refusedYoung - HOPELESS + 1, now, rules, random);
            }
        } finally {
            lock.unlock();
        }
    }

    private CredentialException refusedAtOnce() {
        return new CredentialException(
                "the provider refused " + refusedUnaccepted
                        + " credentials in a row that had just been issued, and accepted none of them",
                CallDetails.none(),
                "check that credentials and host belong to the same environment of the provider",
                null);
    }

    private CredentialException refusedSoon() {
        return new CredentialException(
                "the provider refused " + refusedYoung + " credentials in a row within a minute of their being issued",
                CallDetails.none(),
                "check whether somebody else signs in with the same credentials and so ends this client's session",
                null);
    }

    @Override
    public void accepted(C used) {
        Held<C> current = held;
        if (current != null && current.is(used)) {
            current.accept();
        }
    }

    /** Nothing more is fetched in the background. A caller still gets what is there, and if need be one more. */
    @Override
    public void close() {
        boolean awaited;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            Flight<C> last = flight;
            awaited = last != null && (last.hasWaiters() || !issuer.mayBreakOff());
            if (last != null && !awaited) {
                last.abandon();
            }
        } finally {
            lock.unlock();
        }
        if (!awaited) { // else when that has landed
            freed();
        }
    }

    private void freed() {
        Held<C> last = held;
        issuer.closed(last == null ? null : last.credential());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether it holds one, but never which. */
    @Override
    public String toString() {
        return "RenewingSource[" + (held == null ? "empty" : "filled") + "]";
    }
}
