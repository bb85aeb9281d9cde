package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is the same of most operations, so that it is said once and not in every line. */
final class Usual {
    /** Goes without saying where a path names something. */
    private static final String NOT_THERE = "404";

    private final Set<String> statuses = new TreeSet<>();
    private final String timeout;

    Usual(List<SpecOperation> operations) {
        Map<String, Integer> timeouts = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (SpecOperation operation : operations) {
            timeouts.merge(timeout(operation), 1, Integer::sum);
            refusals(operation).forEach(status -> counts.merge(status, 1, Integer::sum));
        }
        counts.remove(NOT_THERE);
        counts.forEach((status, count) -> {
            if (count * 10 >= operations.size() * 9) {
                statuses.add(status);
            }
        });
        timeout = timeouts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    Set<String> statuses() {
        return statuses;
    }

    /** How long most operations may take; empty where the spec says nothing of most. */
    String timeout() {
        return timeout;
    }

    /** Those beyond the usual ones. */
    List<String> more(SpecOperation operation) {
        return refusals(operation).stream()
                .filter(status -> !statuses.contains(status))
                .filter(status -> !status.equals(NOT_THERE) || !operation.path().contains("{"))
                .toList();
    }

    static String timeout(SpecOperation operation) {
        return operation.node().text("x-timeout", "");
    }

    static List<String> refusals(SpecOperation operation) {
        return operation.responses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .toList();
    }
}
