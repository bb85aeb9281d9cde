package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.siesmart.api.DocumentsOperations;

/** Documents of a proposal. */
public final class Documents extends DocumentsOperations {
    public Documents(Transport transport, Writes writes, long maxUploadBytes) {
        super(transport);
    }
}
