package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.operation.RetryRule;

/** Asks for tokens: {@link TokenEndpoint} does so over HTTP. */
interface Asking {

    /**
     * Asks once, or again after failures that may pass.
     *
     * @param rule how often again when the endpoint may have acted on the request: to ask with a password counts as an attempt to log in
     * @param start when the fetch began that this is part of, which bounds its repetitions
     * @throws dev.channelkit.commons.error.CredentialException when no token comes of it
     */
    Granted ask(TokenRequests requests, RetryRule rule, long start) throws InterruptedException;

    /** Ends a call that is under way, and frees what is held for the next. */
    default void close() {}
}
