package dev.channelkit.commons.call;

import dev.channelkit.commons.query.PercentEncoding;
import dev.channelkit.commons.query.QueryParameters;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters of a client whose values must not be shown, by their names on the wire. */
final class SecretParameters {
    private static final String HIDDEN = "***";

    private final Set<String> names;

    SecretParameters(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Of these names, the ones whose values may be shown. */
    Set<String> shownOf(Set<String> parameters) {
        return parameters.stream().filter(name -> !isSecret(name)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isAmong(QueryParameters query) {
        return query.entries().stream().anyMatch(parameter -> isSecret(parameter.getKey()));
    }

    /** What of a query must not show where somebody repeats it. */
    List<String> values(QueryParameters query) {
        return query.entries().stream()
                .filter(parameter -> isSecret(parameter.getKey()))
                .map(Entry::getValue)
                .toList();
    }

    /** A query for a person to read, percent-encoded. */
    String shown(QueryParameters query) {
        return query.entries().stream()
                .map(parameter -> PercentEncoding.encode(parameter.getKey()) + "="
                        + (isSecret(parameter.getKey()) ? HIDDEN : PercentEncoding.encode(parameter.getValue())))
                .collect(Collectors.joining("&"));
    }

    /** {@code filter[name]} is secret where {@code filter} is. */
    private boolean isSecret(String name) {
        int bracket = name.indexOf('[');
        return names.contains(bracket < 0 ? name : name.substring(0, bracket)) || names.contains(name);
    }
}
