package dev.channelkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** One simulated provider: where it listens and what it takes as credentials. Thread-safe. */
public abstract sealed class ProviderSandbox
        permits BillingPlatformSandbox, BssSandbox, DotdigitalSandbox, SesSandbox, SieSmartSandbox {
    private final Sandbox sandbox;
    private final ProviderServer server;
    private final Map<String, String> settings;

    ProviderSandbox(Sandbox sandbox, ProviderServer server) {
        this.sandbox = sandbox;
        this.server = server;
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(server.settings()));
    }

    /** The provider's short name, such as {@code ses}. */
    public final String name() {
        return server.name();
    }

    /** What a client takes as base URL, such as {@code http://127.0.0.1:49152/api/v1}. */
    public final String baseUrl() {
        return setting("baseUrl");
    }

    /** All that a client must be told, base URL and credentials, by the names that {@code GET /sandbox/providers} uses. */
    public final Map<String, String> settings() {
        return settings;
    }

    /** The requests to this provider, so far. */
    public final ReceivedRequests received() {
        return sandbox.received().provider(name());
    }

    final String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    final void locked(Runnable work) {
        server.state().locked(work);
    }

    final <T> T locked(Supplier<T> work) {
        return server.state().locked(work);
    }

    static JsonNode parsed(String json) {
        try {
            return Sandbox.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public final String toString() {
        return name() + " at " + baseUrl();
    }
}
