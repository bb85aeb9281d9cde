package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.server.Exchange;

/** What is done for one operationId. */
interface Operation {
    /**
     * Does it.
     *
     * @throws dev.channelkit.sandbox.internal.server.RefusedException if the state or a rule of SES forbids it
     */
    Reply apply(SesState state, Exchange exchange);
}
