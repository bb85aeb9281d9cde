package dev.channelkit.sandbox.internal.store;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows by id, in the order in which they came. Guarded by the lock of the provider that owns it. */
public final class Table {
    private Map<String, Row> rows;
    // whether others read the same map, so that a change needs a copy first
    private boolean shared;
    // by field and value, built when first asked for and dropped with every change
    private final Map<String, Map<String, List<Row>>> indexes = new HashMap<>();
    private BigInteger highest = BigInteger.ZERO;
    // where the rows come from when first asked for; null once they are there
    private @Nullable Supplier<Table> source;

    public Table() {
        this(null);
    }

    private Table(@Nullable Supplier<Table> source) {
        this.rows = new LinkedHashMap<>();
        this.source = source;
    }

    /**
     * A table whose rows are made when first asked for.
     *
     * @param made gives the same table each time, also to several threads; it must not change any more
     */
    public static Table lazily(Supplier<Table> made) {
        return new Table(made);
    }

    /** The same rows, free to change apart. This table must not change any more, as copies may be made from several threads. */
    public Table copy() {
        Table copy = new Table(source);
        copy.share(this);
        return copy;
    }

    /** The id that the next new row gets: one more than the highest that ever was. */
    public String nextId() {
        return loaded().highest.add(BigInteger.ONE).toString();
    }

    /** Adds the row, or replaces the one with its id. */
    public void put(Row row) {
        owned().put(row.id(), row);
        highest = highest.max(new BigInteger(row.id()));
    }

    /** Takes the row with that id away, if there is one. */
    public void remove(String id) {
        owned().remove(id);
    }

    public Optional<Row> find(String id) {
        return Optional.ofNullable(loaded().rows.get(id));
    }

    /** The rows whose field has that text, in their order. */
    public List<Row> where(String field, String text) {
        Map<String, List<Row>> index = indexes.computeIfAbsent(
                field, name -> loaded().rows.values().stream().collect(Collectors.groupingBy(row -> row.text(name))));
        return List.copyOf(index.getOrDefault(text, List.of()));
    }

    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(loaded().rows.values());
    }

    public int size() {
        return loaded().rows.size();
    }

    private Table loaded() {
        if (source != null) {
            share(source.get());
            source = null;
        }
        return this;
    }

    private void share(Table other) {
        rows = other.rows;
        highest = other.highest;
        shared = true;
    }

    private Map<String, Row> owned() {
        if (loaded().shared) {
            rows = new LinkedHashMap<>(rows);
            shared = false;
        }
        indexes.clear();
        return rows;
    }
}
