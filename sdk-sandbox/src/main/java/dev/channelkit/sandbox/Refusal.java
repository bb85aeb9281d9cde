package dev.channelkit.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request that the spec does not allow, or that only passes with a remark.
 *
 * @param provider the provider's short name
 * @param at when, by the sandbox's clock
 * @param request method and path
 * @param status what was answered
 * @param problems what was wrong and where, one line each
 */
public record Refusal(String provider, Instant at, String request, int status, List<String> problems) {
    public Refusal {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(request, "request");
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return provider + " " + request + " -> " + status + ": " + String.join("; ", problems);
    }
}
