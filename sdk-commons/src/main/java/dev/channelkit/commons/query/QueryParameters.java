package dev.channelkit.commons.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a query string in the order they are sent; a name may occur more than once. Immutable.
 *
 * <p>Order is kept because providers give it meaning: several sorts apply as they stand in the query string.
 */
public final class QueryParameters {
    public static final QueryParameters EMPTY = new QueryParameters(List.of());

    /** Room for what percent-encoding adds to a few parameters. */
    private static final int ROOM = 48;

    private final List<Entry<String, String>> entries;

    /** @param entries nobody else's */
    private QueryParameters(List<Entry<String, String>> entries) {
        this.entries = Collections.unmodifiableList(entries);
    }

    /** These parameters and one more at the end. */
    public QueryParameters with(String name, String value) {
        List<Entry<String, String>> more = new ArrayList<>(entries.size() + 1);
        more.addAll(entries);
        more.add(entry(name, value));
        return new QueryParameters(more);
    }

    /** These parameters and all of {@code others} after them. */
    public QueryParameters with(QueryParameters others) {
        if (others.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return others;
        }
        List<Entry<String, String>> more = new ArrayList<>(entries.size() + others.entries.size());
        more.addAll(entries);
        more.addAll(others.entries);
        return new QueryParameters(more);
    }

    /** These parameters with one value for {@code name}: where it first stood, or at the end. */
    public QueryParameters set(String name, String value) {
        List<Entry<String, String>> changed = new ArrayList<>(entries.size() + 1);
        boolean placed = false;
        for (Entry<String, String> e : entries) {
            if (!e.getKey().equals(name)) {
                changed.add(e);
            } else if (!placed) {
                changed.add(entry(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(entry(name, value));
        }
        return new QueryParameters(changed);
    }

    /** These parameters without any called {@code name}. */
    public QueryParameters without(String name) {
        return new QueryParameters(
                entries.stream().filter(e -> !e.getKey().equals(name)).toList());
    }

    /** The first value of {@code name}, decoded. */
    public Optional<String> first(String name) {
        for (Entry<String, String> e : entries) {
            if (e.getKey().equals(name)) {
                return Optional.of(e.getValue());
            }
        }
        return Optional.empty();
    }

    /** Names and values in sending order, not encoded. */
    public List<Entry<String, String>> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The query string without its question mark, percent-encoded; empty when there are no parameters. */
    public String encoded() {
        if (entries.isEmpty()) {
            return "";
        }
        int room = ROOM;
        for (Entry<String, String> e : entries) {
            room += 2 * (e.getKey().length() + e.getValue().length());
        }
        PercentEncoding.Text text = new PercentEncoding.Text(room);
        for (int i = 0; i < entries.size(); i++) {
            Entry<String, String> e = entries.get(i);
            if (i > 0) {
                text.bare('&');
            }
            text.encoded(e.getKey());
            text.bare('=');
            text.encoded(e.getValue());
        }
        return text.toString();
    }

    private static Entry<String, String> entry(String name, String value) {
        return Map.entry(
                Objects.requireNonNull(name, "name"),
                Objects.requireNonNull(value, () -> "the value of query parameter '" + name + "'"));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof QueryParameters other && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Names only: values may be confidential. */
    @Override
    public String toString() {
        return entries.stream().map(Entry::getKey).collect(Collectors.joining(", ", "QueryParameters[", "]"));
    }
}
