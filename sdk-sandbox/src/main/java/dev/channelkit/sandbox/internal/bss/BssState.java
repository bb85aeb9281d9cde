package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * What one reseller has. Objects that are in it are never changed but replaced, so that a copy costs next to nothing. Members whose names begin
 * with an underscore are for the sandbox and not shown. Guarded by the lock of the provider.
 */
final class BssState {
    static final String ACCOUNTS = "accounts";
    static final String PRODUCTS = "products";
    static final String ORDERS = "orders";
    static final String SUBSCRIPTIONS = "subscriptions";
    static final String INVOICES = "invoices";
    /** Billing addresses, by account. */
    static final String ADDRESSES = "addresses";
    /** Prices, by product. */
    static final String PRICES = "prices";
    /** Requests for fewer seats. */
    static final String REQUESTS = "requests";
    /** Executions, by order. */
    static final String EXECUTIONS = "executions";

    private final String name;
    private final Map<String, Map<String, ObjectNode>> tables = new TreeMap<>();
    private final Map<String, List<ObjectNode>> children = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> customValues = new TreeMap<>();
    private final Map<String, Long> lastIds = new TreeMap<>();
    private final LongPredicate foreign;
    private List<Due> dues = List.of();

    /**
     * @param name what its ids are made from
     * @param foreign ids of accounts that another reseller has
     */
    BssState(String name, LongPredicate foreign) {
        this.name = name;
        this.foreign = foreign;
    }

    /** Whether an account is another reseller's. */
    boolean isForeign(String accountId) {
        return accountId.matches("[0-9]{1,18}") && foreign.test(Long.parseLong(accountId));
    }

    /** The same data, free to change apart. */
    BssState copy() {
        BssState copy = new BssState(name, foreign);
        tables.forEach((table, rows) -> copy.tables.put(table, new LinkedHashMap<>(rows)));
        copy.children.putAll(children);
        copy.customValues.putAll(customValues);
        copy.lastIds.putAll(lastIds);
        copy.dues = dues;
        return copy;
    }

    static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    Map<String, ObjectNode> table(String table) {
        return tables.computeIfAbsent(table, none -> new LinkedHashMap<>());
    }

    Optional<ObjectNode> find(String table, String id) {
        return Optional.ofNullable(table(table).get(key(id)));
    }

    /** The object of that id, or a 404. */
    ObjectNode get(String table, String id) {
        return find(table, id).orElseThrow(() -> RefusedException.notFound(table + " " + id));
    }

    void put(String table, String id, ObjectNode row) {
        table(table).put(key(id), row);
    }

    /** Puts a changed copy in its place. */
    ObjectNode change(String table, String id, Consumer<ObjectNode> edit) {
        ObjectNode next = get(table, id).deepCopy();
        edit.accept(next);
        put(table, id, next);
        return next;
    }

    boolean remove(String table, String id) {
        return table(table).remove(key(id)) != null;
    }

    /** The items of an order or invoice. */
    List<ObjectNode> items(String table, String id) {
        return children.getOrDefault(table + "/" + key(id), List.of());
    }

    void items(String table, String id, List<ObjectNode> items) {
        children.put(table + "/" + key(id), List.copyOf(items));
    }

    /** The values that were given to custom fields, by the fields' ids. */
    Map<String, JsonNode> customValues(String table, String id) {
        return customValues.getOrDefault(table + "/" + key(id), Map.of());
    }

    void customValues(String table, String id, Map<String, JsonNode> values) {
        customValues.put(table + "/" + key(id), Map.copyOf(values));
    }

    /** The number that the next new one of that kind gets; never given twice. */
    long nextNumber(String kind, long first) {
        return lastIds.merge(kind, first, (last, start) -> last + 1);
    }

    /** Has new ones of that kind get higher numbers than this. */
    void numberTaken(String kind, long number) {
        lastIds.merge(kind, number, Math::max);
    }

    /** A GUID, the same in the next run. */
    String nextGuid(String kind) {
        String text = name + " " + kind + " " + nextNumber(kind + " guid", 1);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    List<Due> dues() {
        return dues;
    }

    void add(Due due) {
        List<Due> next = new ArrayList<>(dues);
        next.add(due);
        dues = List.copyOf(next);
    }

    void remove(Due due) {
        dues = dues.stream().filter(other -> !other.equals(due)).toList();
    }
}
