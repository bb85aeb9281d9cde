package dev.channelkit.sandbox.internal.siesmart;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;

/** What is done for one operationId. */
interface Operation {
    /**
     * Does it.
     *
     * @throws dev.channelkit.sandbox.internal.server.RefusedException if the state or a rule of SieSmart forbids it
     */
    Answer apply(SieSmartState state, Exchange exchange);
}
