package dev.channelkit.sandbox.internal.spec;

import dev.channelkit.sandbox.internal.http.UrlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A path with {@code {names}} in it. */
public final class PathTemplate {
    private final String text;
    private final List<String> segments;

    PathTemplate(String text) {
        this.text = text;
        this.segments = List.of(text.split("/", -1));
    }

    /** The parameters of a path that fits, decoded. A segment matches as it stands: {@code %2F} does not begin a new one. */
    Optional<Map<String, String>> match(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                Optional<String> value = decoded(parts[i]);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(segment.substring(1, segment.length() - 1), value.get());
            } else if (!segment.equals(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static Optional<String> decoded(String segment) {
        try {
            return Optional.of(UrlText.segment(segment)).filter(value -> !value.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The names of its parameters. */
    Set<String> parameters() {
        return segments.stream()
                .filter(segment -> segment.startsWith("{") && segment.endsWith("}"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many names it has; the template with fewer wins where two fit. */
    int names() {
        return (int) segments.stream().filter(s -> s.startsWith("{")).count();
    }

    @Override
    public String toString() {
        return text;
    }
}
