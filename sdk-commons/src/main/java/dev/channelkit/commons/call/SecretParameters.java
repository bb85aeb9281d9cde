package dev.channelkit.commons.call;

import dev.channelkit.commons.query.PercentEncoding;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of a client whose values must not be shown, by their names on the wire. */
final class SecretParameters {
    private static final String HIDDEN = "***";

    private final Supplier<Set<String>> source;
    private volatile @Nullable Set<String> names;

    /** @param source asked once there is a parameter to judge: whoever names them all has to know every operation */
    SecretParameters(Supplier<Set<String>> source) {
        this.source = source;
    }

    boolean isAmong(QueryParameters query) {
        return query.entries().stream().anyMatch(parameter -> isSecret(parameter.getKey()));
    }

    /** What of a query must not show where somebody repeats it. */
    List<String> values(QueryParameters query) {
        List<String> values = List.of();
        for (Entry<String, String> parameter : query.entries()) {
            if (isSecret(parameter.getKey())) {
                values = values.isEmpty() ? new ArrayList<>() : values;
                values.add(parameter.getValue());
            }
        }
        return values;
    }

    /** A query for a person to read, percent-encoded. */
    String shown(QueryParameters query) {
        return query.entries().stream()
                .map(parameter -> PercentEncoding.encode(parameter.getKey()) + "="
                        + (isSecret(parameter.getKey()) ? HIDDEN : PercentEncoding.encode(parameter.getValue())))
                .collect(Collectors.joining("&"));
    }

    /** {@code filter[name]} is secret where {@code filter} is. */
    boolean isSecret(String name) {
        Set<String> secret = names();
        int bracket = name.indexOf('[');
        return secret.contains(bracket < 0 ? name : name.substring(0, bracket)) || secret.contains(name);
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = Set.copyOf(source.get()); // twice at worst, and alike
            names = known;
        }
        return known;
    }
}
