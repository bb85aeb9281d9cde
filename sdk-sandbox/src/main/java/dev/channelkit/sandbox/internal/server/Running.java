package dev.channelkit.sandbox.internal.server;

import java.util.Map;

/** What a provider is told of the server that runs it. */
public interface Running {
    /** Where the further hosts are, by the names of their settings. */
    Map<String, String> hosts();

    /** Does some work under the lock that guards the provider's state; for the provider's own threads. */
    void locked(Runnable work);
}
