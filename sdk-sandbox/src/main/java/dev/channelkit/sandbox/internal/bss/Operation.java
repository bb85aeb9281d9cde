package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;

/** What is done for one operationId. */
interface Operation {
    /**
     * Does it.
     *
     * @throws dev.channelkit.sandbox.internal.server.RefusedException if the state or a rule of BSS forbids it
     */
    Answer apply(BssState state, Exchange exchange);
}
