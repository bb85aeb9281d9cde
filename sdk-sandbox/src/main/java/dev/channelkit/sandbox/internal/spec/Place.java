package dev.channelkit.sandbox.internal.spec;

import java.util.Locale;

/** Where a platform has an operation: the verb in capitals, and the path below the base path. */
public record Place(String method, String path) {
    /** @throws IllegalArgumentException if it is no place */
    public Place {
        method = method.toUpperCase(Locale.ROOT);
        if (!Spec.METHODS.contains(method.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + method + "' is none of GET, PUT, POST, DELETE and PATCH");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash, unlike '" + path + "'");
        }
    }
}
