package dev.channelkit.sandbox.internal.store;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows by id, in the order in which they came. Guarded by the lock of the provider that owns it. */
public final class Table {
    private final Map<String, Row> rows;
    // by field and value, built when first asked for and dropped with every change
    private final Map<String, Map<String, List<Row>>> indexes = new HashMap<>();
    private BigInteger highest;

    public Table() {
        this(new LinkedHashMap<>(), BigInteger.ZERO);
    }

    private Table(Map<String, Row> rows, BigInteger highest) {
        this.rows = rows;
        this.highest = highest;
    }

    /** The same rows, free to change apart. */
    public Table copy() {
        return new Table(new LinkedHashMap<>(rows), highest);
    }

    /** The id that the next new row gets: one more than the highest that ever was. */
    public String nextId() {
        return highest.add(BigInteger.ONE).toString();
    }

    /** Adds the row, or replaces the one with its id. */
    public void put(Row row) {
        rows.put(row.id(), row);
        indexes.clear();
        highest = highest.max(new BigInteger(row.id()));
    }

    public Optional<Row> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The rows whose field has that text, in their order. */
    public List<Row> where(String field, String text) {
        Map<String, List<Row>> index = indexes.computeIfAbsent(
                field, name -> rows.values().stream().collect(Collectors.groupingBy(row -> row.text(name))));
        return List.copyOf(index.getOrDefault(text, List.of()));
    }

    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public int size() {
        return rows.size();
    }
}
