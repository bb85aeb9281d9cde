package dev.channelkit.testsupport.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which documented status of which operation has gone over the wire. Safe for several threads. */
public final class Coverage {
    private final List<String> documented = new ArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Coverage(List<SpecOperation> operations) {
        for (SpecOperation operation : operations) {
            operation.statuses().forEach(status -> documented.add(name(operation, status)));
        }
    }

    void saw(SpecOperation operation, int status) {
        seen.add(name(operation, status));
    }

    /** What the spec documents and nobody exercised, as {@code operationId status}, in the order of the spec. */
    public List<String> missing() {
        return documented.stream().filter(name -> !seen.contains(name)).toList();
    }

    private static String name(SpecOperation operation, int status) {
        return operation.id() + " " + status;
    }
}
