package dev.channelkit.sandbox.internal.store;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rows by id, in the order in which they came. Guarded by the lock of the provider that owns it. */
public final class Table {
    private final Map<String, Row> rows;
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
        highest = highest.max(new BigInteger(row.id()));
    }

    public Optional<Row> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public int size() {
        return rows.size();
    }
}
