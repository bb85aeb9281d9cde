package dev.channelkit.testsupport.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What two operations have in common whose calls take the same way through a client: what is tried with one need not be tried with the other, where
 * nothing else of them is at stake.
 *
 * @param retry when a call goes out again
 * @param method the HTTP method
 * @param sends the media types of what goes out
 * @param gives the media types of what comes back
 * @param credentials whether the client's credentials go out with it
 */
record KitKind(String retry, String method, Set<String> sends, Set<String> gives, boolean credentials) {

    static KitKind of(KitSpec spec, KitOperation operation) {
        return new KitKind(
                operation.retry(),
                operation.method(),
                operation.sends(),
                operation.gives(),
                spec.carriesCredentials(operation));
    }

    /** The ids of operations, the first of each kind. */
    static Set<String> firsts(KitSpec spec) {
        Map<KitKind, String> firsts = new LinkedHashMap<>();
        spec.operations().forEach(operation -> firsts.putIfAbsent(of(spec, operation), operation.id()));
        return Set.copyOf(firsts.values());
    }
}
