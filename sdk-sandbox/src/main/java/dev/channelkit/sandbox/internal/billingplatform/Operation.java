package dev.channelkit.sandbox.internal.billingplatform;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;

/** What is done for one operation. */
interface Operation {
    /**
     * Does it.
     *
     * @throws dev.channelkit.sandbox.internal.server.RefusedException if a rule of BillingPlatform forbids it
     */
    Answer apply(Exchange exchange);
}
