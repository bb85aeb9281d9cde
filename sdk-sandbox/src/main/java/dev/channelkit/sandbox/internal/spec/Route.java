package dev.channelkit.sandbox.internal.spec;

import java.util.Map;
import java.util.Set;

/** Where a request goes. */
public sealed interface Route {
    /** To this operation, with these path parameters, decoded. */
    record Found(SpecOperation operation, Map<String, String> path) implements Route {}

    /** The path exists, for these methods. */
    record NoMethod(Set<String> allowed) implements Route {}

    /** No such path. */
    record NoPath() implements Route {}
}
