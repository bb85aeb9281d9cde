package dev.channelkit.commons.auth;

import java.util.List;

/**
 * Puts a credential on a request.
 *
 * @param <C> the kind of credential
 */
public interface Authorizer<C> {

    /** Called for every attempt, with the credential that is valid then. */
    void authorize(C credential, RequestHeaders headers);

    /** The headers it sets, for showing a request without fetching a credential. */
    default List<String> headers() {
        return List.of("Authorization");
    }

    /** Texts to be removed from whatever a provider echoes: the secret itself, and as it looks on the wire. */
    List<String> secrets(C credential);
}
