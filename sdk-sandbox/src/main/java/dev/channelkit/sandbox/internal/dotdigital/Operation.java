package dev.channelkit.sandbox.internal.dotdigital;

import dev.channelkit.sandbox.internal.server.Exchange;

/** What is done for one operationId. */
interface Operation {
    /**
     * Does it, wholly or not at all.
     *
     * @throws FaultException if the platform refuses it
     */
    Result apply(Estate estate, Exchange exchange);
}
