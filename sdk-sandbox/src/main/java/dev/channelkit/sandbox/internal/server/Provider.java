package dev.channelkit.sandbox.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One simulated provider. The server does what all have in common: ports, faults, the log of what arrived, and the judgement by the
 * spec; a provider knows its credentials, its state, its operations and how its errors look.
 *
 * <p>The server calls {@link #refuse}, {@link #apply}, {@link #reset} and {@link #load} under one lock.
 */
public interface Provider {
    /** Short, as in {@code specs/<name>}. */
    String name();

    /** What comes before the spec's paths, such as {@code /api/v1}; known without reading the spec. */
    String basePath();

    /** What the API allows; read when first asked for. */
    Spec spec();

    /** What a client needs besides the base URL; test values that say so. */
    Map<String, String> credentials();

    /** Further addresses on the same host, by the name of the setting that tells them: the path of each. */
    default Map<String, String> furtherPaths() {
        return Map.of();
    }

    /**
     * Further hosts that the provider has, by the name of the setting that tells their address. Each gets a port of its own, and is called
     * under the same lock; it may throw {@link RefusedException}.
     */
    default Map<String, Function<HttpRequest, Answer>> hosts() {
        return Map.of();
    }

    /** Told once, before the first request: where the further hosts are. */
    default void hostsStarted(Map<String, String> urls) {}

    /** The answer to a request without a valid credential; empty when it has one. */
    Optional<Answer> refuse(HttpRequest request);

    /**
     * Does what the request asks for.
     *
     * @throws RefusedException if the state or a rule of the provider's own forbids it
     */
    Answer apply(Exchange exchange);

    /** An error as this provider words it, in the format that the request asks for. */
    Answer error(HttpRequest request, int status, String message, List<Problem> problems);

    /** An error inside a 200, where this provider has such. */
    Answer unsuccessful(HttpRequest request, String message);

    /** Goes back to the state at the start. */
    void reset();

    /**
     * Takes own data over the present state, which it becomes part of the start of.
     *
     * @throws IllegalArgumentException if it does not fit; the message says what and where
     */
    void load(JsonNode data);
}
