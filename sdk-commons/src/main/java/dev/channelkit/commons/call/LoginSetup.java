package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import java.util.function.Supplier;

/**
 * What makes a client's source of credentials where they are fetched by calls of the provider's own: a login.
 *
 * @param <C> the kind of credential
 */
public interface LoginSetup<C> {

    /**
     * Opens the source for one client, which closes what it gets. Nothing is fetched yet.
     *
     * @param beside makes a transport for the calls of the source, which closes it: to the same place with the same headers and corrections as
     *     the client's, and the same way to the network; without credentials, limits, repetitions, listener, recorder, and interceptors of the
     *     caller's. It outlives the client where the source does
     */
    CredentialLease<C> open(CredentialContext context, Supplier<Transport> beside);

    /** How such a credential is put on a request. */
    Authorizer<C> authorizer();
}
