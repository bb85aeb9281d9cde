package dev.channelkit.commons.auth;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a client gets its credential from, asked before every attempt. Implementations are safe to use from many threads.
 *
 * @param <C> the kind of credential; its {@code equals} tells whether a new one is really new
 */
public interface CredentialSource<C> {

    /**
     * The credential to use now. May block while one is being fetched.
     *
     * @throws dev.channelkit.commons.error.CredentialException when there is none
     * @throws InterruptedException when the thread is interrupted while waiting for one
     */
    C get() throws InterruptedException;

    /**
     * The same for a caller with little time: a source that waits for one to be fetched gives up after {@code longest}. A source that
     * never waits need not care.
     */
    default C get(Duration longest) throws InterruptedException {
        return get();
    }

    /**
     * The credential to use now if it can be given without any wait, fetch or reading; null when it cannot, which is what most sources may
     * say. Asked by a call that has got one already and then waited for something else: meanwhile another may have replaced it.
     */
    default @Nullable C atHand() {
        return null;
    }

    /**
     * Told that the provider no longer accepts {@code used}: it is not to be given out again, a newer one may. The same one counts as newer
     * when it is issued anew.
     */
    void invalidate(C used);

    /** Told that the provider did something for {@code used}, of every success: has to be quick. Most sources need not know. */
    default void accepted(C used) {}

    /** What to do when the provider refuses a credential and no other takes its place; null for what is said of credentials in general. */
    default @Nullable String advice() {
        return null;
    }

    /** Always this one. */
    static <C> CredentialSource<C> fixed(C credential) {
        Objects.requireNonNull(credential, "credential");
        return supplied(() -> credential);
    }

    /**
     * Always this one, which ends some day.
     *
     * @param advice what to do then, for the message of the exception
     */
    static <C> CredentialSource<C> fixed(C credential, String advice) {
        Objects.requireNonNull(credential, "credential");
        return new SuppliedCredentials<>(() -> credential, Objects.requireNonNull(advice, "advice"));
    }

    /** Whatever {@code supplier} gives at the moment of use, so that it may read a vault or a file that changes. */
    static <C> CredentialSource<C> supplied(Supplier<? extends C> supplier) {
        return new SuppliedCredentials<>(supplier);
    }
}
