package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one partner has: accounts, users, what they may do, their credits, numbers and activity. Guarded by the lock of the provider. */
final class Estate {
    final Map<Integer, ObjectNode> accounts = new TreeMap<>();
    final Map<Integer, ObjectNode> users = new TreeMap<>();
    final Map<Integer, String> passwords = new HashMap<>();
    /** The predefined roles. */
    final Map<Integer, ObjectNode> roles = new TreeMap<>();
    /** Log-on names that other partners' users have, in lower case. */
    final Set<String> othersNames = new HashSet<>();
    /** Numbers that the partner may hand out, held ones included, by the number. */
    final Map<String, ObjectNode> stock = new LinkedHashMap<>();
    /** Activity besides the made-up one. */
    final List<Activity> activity = new ArrayList<>();

    final Ledger ledger = new Ledger();
    private final Map<Integer, Set<Integer>> accountRoles = new HashMap<>();
    private final Map<Integer, Set<Integer>> userRoles = new HashMap<>();
    private final Map<String, ObjectNode> held = new LinkedHashMap<>();
    private final ActivitySource madeUp;
    private OptionalInt pool;
    private int lastUserId = 5_000;

    Estate(ActivitySource madeUp, OptionalInt pool) {
        this.madeUp = madeUp;
        this.pool = pool;
    }

    ActivitySource madeUp() {
        return madeUp;
    }

    /** The account of that id, or a 400. */
    ObjectNode account(int id) {
        return Optional.ofNullable(accounts.get(id))
                .orElseThrow(() -> FaultException.notFound("AccountId", "Account " + id));
    }

    /** As {@link #account}, which must not be closed. */
    ObjectNode openAccount(int id) {
        ObjectNode account = account(id);
        if (account.path("Status").asText().equals("Closed")) {
            throw FaultException.argument("AccountId", "The account is closed.");
        }
        return account;
    }

    /** The user of that id, or a 400. */
    ObjectNode user(int id) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> FaultException.notFound("UserId", "User " + id));
    }

    /** The role of that id, or a 400. */
    ObjectNode role(int id) {
        return Optional.ofNullable(roles.get(id)).orElseThrow(() -> FaultException.notFound("RoleId", "Role " + id));
    }

    /** The ids of the roles that were granted to an account; free to change. */
    Set<Integer> rolesOfAccount(int id) {
        return accountRoles.computeIfAbsent(id, none -> new TreeSet<>());
    }

    /** The ids of the roles that were granted to a user itself; free to change. */
    Set<Integer> rolesOfUser(int id) {
        return userRoles.computeIfAbsent(id, none -> new TreeSet<>());
    }

    /** Whether somebody of the platform logs on by that name, other than the user of that id. */
    boolean isTaken(String username, int besides) {
        String name = username.toLowerCase(Locale.ROOT);
        return othersNames.contains(name)
                || users.entrySet().stream()
                        .anyMatch(user -> user.getKey() != besides
                                && user.getValue()
                                        .path("Username")
                                        .asText()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(name));
    }

    void forgetUser(int id) {
        users.remove(id);
        passwords.remove(id);
        userRoles.remove(id);
    }

    /** What accounts hold of a number: the whole, or keywords. */
    List<ObjectNode> held(String number) {
        return held.values().stream()
                .filter(one -> one.path("Number").asText().equals(number))
                .toList();
    }

    /** All that is held, in the order of allocation. */
    List<ObjectNode> held() {
        return List.copyOf(held.values());
    }

    Optional<ObjectNode> held(String number, String keyword) {
        return Optional.ofNullable(held.get(key(number, keyword)));
    }

    void hold(ObjectNode number) {
        held.put(key(number.path("Number").asText(), number.path("Keyword").asText("")), number);
    }

    void release(String number, String keyword) {
        held.remove(key(number, keyword));
    }

    private static String key(String number, String keyword) {
        return number + " " + keyword.toLowerCase(Locale.ROOT);
    }

    /** Takes credits from what the partner has to hand out, if that is bounded; whether there were so many. */
    boolean takeFromPool(int credits) {
        if (pool.isEmpty()) {
            return true;
        }
        if (pool.getAsInt() < credits) {
            return false;
        }
        pool = OptionalInt.of(pool.getAsInt() - credits);
        return true;
    }

    int nextAccountId() {
        return highest(accounts.keySet(), 1_000) + 1;
    }

    /** Never given twice, also after a user is gone. */
    int nextUserId() {
        lastUserId = highest(users.keySet(), lastUserId) + 1;
        return lastUserId;
    }

    private static int highest(Set<Integer> ids, int least) {
        return Math.max(least, ids.stream().mapToInt(Integer::intValue).max().orElse(least));
    }
}
