package dev.channelkit.golden;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.golden.api.ThingsOperations;

/** Stands for the client that a provider module writes by hand. */
public final class GoldenClient {
    private final ThingsOperations things;

    GoldenClient(Transport transport) {
        things = new ThingsOperations(transport);
    }

    public ThingsOperations things() {
        return things;
    }
}
