package dev.channelkit.commons.auth.renewal;

import org.jspecify.annotations.Nullable;

/**
 * Whoever gives out credentials: a token endpoint, a login. A {@link RenewingSource} does not call it twice at once and always sees to it
 * that a call sees what the one before left in fields, so an implementation may keep state, such as a refresh token, without locks. The
 * exception is a call that goes on although it was interrupted for taking too long: it is given up, and the next one may run beside it.
 *
 * @param <C> the kind of credential
 */
@FunctionalInterface
public interface Issuer<C> {

    /**
     * Fetches a credential, on a thread of the source. It has to end by itself, in failure if need be, and may repeat what failed. What
     * comes after {@link Renewal#longestWait} is dropped.
     *
     * @param previous the one that it is to replace; null for the first
     * @throws dev.channelkit.commons.error.CredentialException when there is none; {@code mayPass()} of it decides how long the source waits
     *     before it asks again
     * @throws InterruptedException when the thread is interrupted, because nobody waits any more
     */
    Issued<C> issue(@Nullable Previous<C> previous) throws InterruptedException;

    /**
     * The source is closed. May be called again, should a call that was under way have needed one more credential.
     *
     * @param last the credential it held; null when it held none
     */
    default void closed(@Nullable C last) {}

    /** One came that nobody will use: its fetch had been given up for taking too long. */
    default void unused(C credential) {}

    /**
     * Whether a fetch that nobody waits for any more may be broken off when the source is closed; true. One that leaves something open at
     * the other end says no: then it goes on to its end, and {@link #closed} is told of what it brought.
     */
    default boolean mayBreakOff() {
        return true;
    }

    /**
     * What a credential replaces.
     *
     * @param refused whether it was refused, rather than growing old
     * @param accepted whether the provider ever did something for it
     */
    record Previous<C>(C credential, boolean refused, boolean accepted) {}
}
