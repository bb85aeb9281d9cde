package dev.channelkit.sandbox.internal.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a provider does, by operationId.
 *
 * @param <O> what is done for one
 */
public abstract class Operations<O> {
    private final Map<String, O> known = new LinkedHashMap<>();

    protected final void put(String operationId, O operation) {
        known.put(operationId, operation);
    }

    /**
     * What is done for that operation.
     *
     * @throws RefusedException with 501 if the sandbox does not simulate it
     */
    public final O get(String operationId) {
        O operation = known.get(operationId);
        if (operation == null) {
            throw new RefusedException(501, "The sandbox does not simulate " + operationId + " yet", List.of());
        }
        return operation;
    }

    /** The operations that are simulated. */
    public final Set<String> ids() {
        return Collections.unmodifiableSet(known.keySet());
    }
}
