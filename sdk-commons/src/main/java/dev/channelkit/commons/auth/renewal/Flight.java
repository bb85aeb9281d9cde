package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.auth.renewal.Issuer.Previous;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.ForeignCause;
import org.jspecify.annotations.Nullable;

/** One fetch, and whoever waits for it. Its fields are guarded by the lock of its source. */
final class Flight<C> {
    private final @Nullable Previous<C> previous;
    private final long startedAt;
    private @Nullable Thread thread;
    private int waiters;
    private boolean landed;
    private @Nullable C credential;
    private @Nullable CredentialException failure;

    Flight(@Nullable Previous<C> previous, long startedAt) {
        this.previous = previous;
        this.startedAt = startedAt;
    }

    /** What a fetch brought: one of the two. */
    record Landing<C>(@Nullable Issued<C> issued, @Nullable CredentialException failure) {

        /** For what went wrong in a way that nobody foresaw. */
        static <C> Landing<C> broken(String what, Throwable cause) {
            // its message may quote what was sent or received
            ForeignCause shown = ForeignCause.withoutMessages(cause);
            return new Landing<>(null, CredentialException.passing(what, CallDetails.none(), null, shown, null));
        }
    }

    /** Fetches; called without the lock. Whatever goes wrong becomes a failure, so that nobody waits in vain. */
    Landing<C> fly(Issuer<C> issuer) {
        try {
            return new Landing<>(issuer.issue(previous), null);
        } catch (CredentialException e) {
            return new Landing<>(null, e);
        } catch (InterruptedException e) {
            return Landing.broken("fetching a credential took too long, or nobody waits for it any more", e);
        } catch (Throwable e) {
            return Landing.broken(
                    "fetching a credential failed with " + e.getClass().getName(), e);
        }
    }

    void boardedBy(Thread flying) {
        thread = flying;
    }

    /** Ends it early, in a failure. */
    void abandon() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Nothing changes any more afterwards; called once. */
    void land(Landing<C> landing) {
        Issued<C> issued = landing.issued();
        credential = issued == null ? null : issued.credential();
        failure = landing.failure();
        thread = null;
        landed = true;
    }

    boolean hasLanded() {
        return landed;
    }

    long startedAt() {
        return startedAt;
    }

    boolean hasWaiters() {
        return waiters > 0;
    }

    void join() {
        waiters++;
    }

    void leave() {
        waiters--;
    }

    /**
     * What it brought.
     *
     * @throws CredentialException when that is a failure
     */
    C result() {
        if (credential != null) {
            return credential;
        }
        throw failure == null ? new IllegalStateException("nobody has landed") : failure;
    }
}
