package dev.channelkit.sandbox;

import java.util.Map;

/** One simulated provider: where it listens and what it takes as credentials. */
public sealed interface ProviderSandbox
        permits BillingPlatformSandbox, BssSandbox, DotdigitalSandbox, SesSandbox, SieSmartSandbox {
    /** The provider's short name, such as {@code ses}. */
    String name();

    /** What a client takes as base URL, such as {@code http://127.0.0.1:49152/api/v1}. */
    String baseUrl();

    /** All that a client must be told, base URL and credentials, by the names that {@code GET /sandbox/providers} uses. */
    Map<String, String> settings();

    /** The requests to this provider, so far. */
    ReceivedRequests received();
}
