package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads own data into a state. Objects are those that the API answers, judged by its spec; what does not fit is said with its place. */
final class BssData {
    // where the spec has the schema of each list
    private static final Map<String, String> LISTS = lists();

    private final BssState state;
    private final Spec spec;
    private final Instant now;

    BssData(BssState state, Spec spec, Instant now) {
        this.state = state;
        this.spec = spec;
        this.now = now;
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(BssState.ACCOUNTS, "getAccount");
        lists.put(BssState.PRODUCTS, "getProduct");
        lists.put(BssState.ORDERS, "getOrder");
        lists.put(BssState.SUBSCRIPTIONS, "getSubscription");
        lists.put(BssState.INVOICES, "getInvoice");
        return lists;
    }

    void read(JsonNode data) {
        data.properties().forEach(member -> {
            if (!LISTS.containsKey(member.getKey()) && !member.getKey().equals("generated")) {
                throw new IllegalArgumentException("bss has no '" + member.getKey() + "' in its data");
            }
        });
        LISTS.keySet().forEach(name -> {
            JsonNode list = data.path(name);
            if (!list.isArray() && !list.isMissingNode()) {
                throw new IllegalArgumentException("bss." + name + " must be an array");
            }
            for (int i = 0; i < list.size(); i++) {
                add(name, list.get(i), "bss." + name + "[" + i + "]");
            }
        });
    }

    /** Adds one object, in place of what has its id; tells its id. */
    String add(String list, JsonNode given, String place) {
        String operation = LISTS.get(list);
        if (operation == null) {
            throw new IllegalArgumentException("There is no list '" + list + "', only " + LISTS.keySet());
        }
        if (!(given instanceof ObjectNode)) {
            throw new IllegalArgumentException(place + " must be an object");
        }
        ObjectNode one = given.deepCopy();
        if (!one.has("id")) {
            if (list.equals(BssState.ACCOUNTS)) {
                one.put("id", state.nextNumber("account", 41_001));
            } else {
                one.put("id", state.nextGuid(list));
            }
        }
        JsonNode below = list.equals(BssState.ACCOUNTS)
                ? one.remove(AccountFields.ADDRESS)
                : list.equals(BssState.PRODUCTS) ? one.remove("prices") : one.remove("items");
        check(one, answer(operation), place);
        for (String time : List.of("createdAt", "updatedAt")) {
            if (!one.has(time)) {
                one.put(time, Times.text(now));
            }
        }
        String id = one.path("id").asText();
        if (list.equals(BssState.ACCOUNTS)) {
            state.numberTaken("account", one.path("id").asLong());
        }
        derive(list, one);
        state.put(list, id, one);
        below(list, id, below, place);
        return id;
    }

    // what lists are filtered by
    private static void derive(String list, ObjectNode one) {
        if (list.equals(BssState.SUBSCRIPTIONS)) {
            if (!one.has("accountId") && one.at("/account/id").isNumber()) {
                one.set("accountId", one.at("/account/id"));
            }
            if (!one.has("productId") && one.at("/product/id").isTextual()) {
                one.set("productId", one.at("/product/id"));
            }
        }
        if (list.equals(BssState.INVOICES) && one.has("stage") && !one.has("status")) {
            one.set("status", one.remove("stage"));
        }
    }

    private void below(String list, String id, @Nullable JsonNode below, String place) {
        if (below == null || below.isNull()) {
            return;
        }
        switch (list) {
            case BssState.ACCOUNTS -> {
                check(below, answer("getAccountBillingAddress"), place + "." + AccountFields.ADDRESS);
                state.put(BssState.ADDRESSES, id, (ObjectNode) below);
            }
            case BssState.PRODUCTS -> {
                ObjectNode pricing = JsonNodeFactory.instance.objectNode().set("prices", below);
                check(pricing, answer("getProductPricing"), place);
                state.put(BssState.PRICES, id, pricing);
            }
            case BssState.INVOICES -> state.items(list, id, rows(below, "listInvoiceItems", "data", place));
            default -> state.items(list, id, rows(below, "listOrderItems", "", place));
        }
    }

    private List<ObjectNode> rows(JsonNode given, String operation, String member, String place) {
        SpecNode list = answer(operation);
        SpecNode array = member.isEmpty()
                ? list
                : Objects.requireNonNull(list.members("properties").get(member));
        check(given, array, place + ".items");
        List<ObjectNode> rows = new ArrayList<>();
        given.forEach(row -> rows.add((ObjectNode) row));
        return rows;
    }

    private SpecNode answer(String operation) {
        return Objects.requireNonNull(spec.operation(operation).answerSchema(200, "application/json"));
    }

    private static void check(JsonNode given, SpecNode schema, String place) {
        List<Problem> problems = SchemaCheck.check(given, schema, place, "");
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new IllegalArgumentException(
                    place + (first.name().isEmpty() ? "" : "." + first.name()) + " " + first.what());
        }
    }
}
