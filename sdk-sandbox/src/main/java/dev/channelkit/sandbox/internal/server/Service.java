package dev.channelkit.sandbox.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One host of a provider, as far as requests to it are judged and done: who may pass, what is done, and how errors look.
 *
 * <p>The server calls {@link #refuse} and {@link #apply} under one lock, the others without.
 */
public interface Service {
    /** What follows the host's address in the setting that tells it, such as {@code /oauth/token}. */
    default String path() {
        return "";
    }

    /** A path as the spec would write it, where this provider takes others for it; the path itself else. Thread-safe. */
    default String written(String path) {
        return path;
    }

    /** Where a request goes: by the spec, and by what else this provider knows of its paths. Thread-safe. */
    default Route route(Spec spec, HttpRequest request, Predicate<String> servers) {
        return spec.route(request.method(), written(request.path()), servers);
    }

    /** The body as the spec would write it, where this provider takes other forms for it; the body itself else. Thread-safe. */
    default JsonNode written(JsonNode body) {
        return body;
    }

    /**
     * Meets every request first, also one that a fault waits for: the place of a limit. Thread-safe.
     *
     * @return the answer to a request that is turned away; empty for one that may go on
     */
    default Optional<Answer> admit(HttpRequest request) {
        return Optional.empty();
    }

    /** Told of every request that met {@link #admit}, once its answer is made or there will be none. Thread-safe. */
    default void left(HttpRequest request) {}

    /**
     * What goes wrong with a call by the provider's own nature; asked where no planned fault meets the call. Thread-safe.
     *
     * @param operationId empty where the spec has no such operation
     */
    default Optional<Trouble> trouble(Optional<String> operationId, HttpRequest request) {
        return Optional.empty();
    }

    /** The answer to a request without a valid credential; empty when it has one. */
    Optional<Answer> refuse(HttpRequest request);

    /**
     * Does what the request asks for.
     *
     * @throws RefusedException if the state or a rule of the provider's own forbids it
     */
    Answer apply(Exchange exchange);

    /** The status that answers a request which the spec does not allow. */
    default int refusal(List<Problem> problems) {
        return 400;
    }

    /** An error as this provider words it, in the format that the request asks for. Thread-safe. */
    Answer error(HttpRequest request, int status, String message, List<Problem> problems);

    /** An error inside a 200, where this provider has such. Thread-safe. */
    Answer unsuccessful(HttpRequest request, String message);
}
