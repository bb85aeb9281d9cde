package dev.channelkit.commons.auth;

/**
 * One client's place at a source of credentials, which it may share with others. Closing it is due when the client is closed, and
 * harmless twice; calls that are still under way go on to get credentials.
 *
 * @param <C> the kind of credential
 */
public interface CredentialLease<C> extends CredentialSource<C>, AutoCloseable {

    /** Gives the place up; the last one to do so frees what the source holds. */
    @Override
    void close();
}
