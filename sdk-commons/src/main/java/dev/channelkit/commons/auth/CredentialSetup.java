package dev.channelkit.commons.auth;

import java.util.Objects;

/**
 * What makes a client's source of credentials when the client is built: settings that wait for the network and the clock to work with.
 *
 * @param <C> the kind of credential
 */
@FunctionalInterface
public interface CredentialSetup<C> {

    /** Opens the source for one client, which closes what it gets. Nothing is fetched yet. */
    CredentialLease<C> open(CredentialContext context);

    /** A source that is there already and belongs to somebody else: closing the client leaves it as it is. */
    static <C> CredentialSetup<C> of(CredentialSource<C> source) {
        Objects.requireNonNull(source, "source");
        return context -> new BorrowedSource<>(source);
    }
}
