package dev.channelkit.sandbox.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.util.Map;
import java.util.function.Function;

/**
 * One simulated provider. The server does what all have in common: ports, faults, the log of what arrived, and the judgement by the
 * spec; a provider knows its credentials, its state, its operations and how its errors look.
 *
 * <p>The server calls {@link #reset}, {@link #timeMoved} and {@link #load} under the lock of {@link #apply}.
 */
public interface Provider extends Service {
    /** Short, as in {@code specs/<name>}. */
    String name();

    /** What comes before the spec's paths, such as {@code /api/v1}; known without reading the spec. */
    String basePath();

    /** What the API allows; read when first asked for. */
    default Spec spec() {
        return Spec.of(name());
    }

    /** What a client needs besides the base URL; test values that say so. */
    Map<String, String> credentials();

    /** Further addresses on the same host, by the name of the setting that tells them: the path of each. */
    default Map<String, String> furtherPaths() {
        return Map.of();
    }

    /**
     * Servers of the spec that are hosts of their own, by their short names in it. Each gets a port of its own, and is told as the setting
     * {@code <name>Url}; operations of other servers are on the main host.
     */
    default Map<String, Service> services() {
        return Map.of();
    }

    /**
     * Further hosts of which the spec says nothing, by the name of the setting that tells their address. Each gets a port of its own, and is called
     * under the same lock; it may throw {@link RefusedException}.
     */
    default Map<String, Function<HttpRequest, Answer>> hosts() {
        return Map.of();
    }

    /** Told once, before the first request. */
    default void started(Running running) {}

    /** Told that somebody moved the clock. */
    default void timeMoved() {}

    /** Goes back to the state at the start. */
    void reset();

    /**
     * Takes own data over the present state, which it becomes part of the start of.
     *
     * @throws IllegalArgumentException if it does not fit; the message says what and where
     */
    void load(JsonNode data);

    /** Told once, when no more requests come: ends what goes on by itself. */
    default void stopped() {}
}
