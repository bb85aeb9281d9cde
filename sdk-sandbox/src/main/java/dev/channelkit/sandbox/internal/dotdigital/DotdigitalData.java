package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Own data. Its objects are those that the API answers; what does not fit is refused with its place. */
final class DotdigitalData {
    private final Estate estate;
    private final Instant now;

    DotdigitalData(Estate estate, Instant now) {
        this.estate = estate;
        this.now = now;
    }

    /**
     * Reads all lists.
     *
     * @throws IllegalArgumentException if something does not fit
     */
    void read(JsonNode data) {
        for (Map.Entry<String, JsonNode> list : data.properties()) {
            if (list.getKey().equals("generated")) {
                continue;
            }
            String place = "dotdigital." + list.getKey();
            if (!list.getValue().isArray()) {
                throw new IllegalArgumentException(place + " must be a list");
            }
            for (int i = 0; i < list.getValue().size(); i++) {
                add(list.getKey(), list.getValue().get(i), place + "[" + i + "]");
            }
        }
    }

    /** Reads one object of a list; tells its id, which is 0 for what has none. */
    long add(String list, JsonNode object, String place) {
        if (!(object instanceof ObjectNode)) {
            throw new IllegalArgumentException(place + " must be an object");
        }
        ObjectNode row = object.deepCopy();
        return switch (list) {
            case "accounts" -> account(row, place);
            case "users" -> user(row, place);
            case "roles" -> role(row, place);
            case "numbers" -> number(row, place);
            case "grants" -> grant(row, place);
            case "activity" -> activity(row, place);
            default ->
                throw new IllegalArgumentException(
                        place + ": dotdigital has the lists accounts, users, roles, numbers, grants and activity");
        };
    }

    private int account(ObjectNode row, String place) {
        int id = row.has("AccountId") ? whole(row, "AccountId", place) : estate.nextAccountId();
        row.put("AccountId", id);
        preset(row, "Status", "Active");
        preset(row, "BillingType", "PrePay");
        preset(row, "CreatedOn", Times.text(now));
        fits(row, "Account", place);
        estate.accounts.put(id, row);
        return id;
    }

    private int user(ObjectNode row, String place) {
        int id = row.has("UserId") ? whole(row, "UserId", place) : estate.nextUserId();
        row.put("UserId", id);
        preset(row, "CreatedOn", Times.text(now));
        if (!row.has("IsEnabled")) {
            row.put("IsEnabled", true);
        }
        JsonNode roles = row.remove("Roles");
        fits(row, "User", place);
        known(estate.accounts, whole(row, "AccountId", place), place + ".AccountId");
        estate.users.put(id, row);
        if (roles != null) {
            estate.rolesOfUser(id).clear();
            roles.forEach(role -> {
                int one = whole(role, "RoleId", place + ".Roles");
                known(estate.roles, one, place + ".Roles");
                estate.rolesOfUser(id).add(one);
            });
        }
        return id;
    }

    private int role(ObjectNode row, String place) {
        preset(row, "AppliesTo", "Both");
        fits(row, "Role", place);
        estate.roles.put(whole(row, "RoleId", place), row);
        return whole(row, "RoleId", place);
    }

    private int number(ObjectNode row, String place) {
        preset(row, "NumberType", row.path("Number").asText().length() < 8 ? "ShortCode" : "LongNumber");
        fits(row, "InboundNumber", place);
        ObjectNode stocked = row.deepCopy();
        stocked.remove(List.of("AccountId", "Keyword", "ApiSpaceId", "AllocatedOn"));
        estate.stock.put(row.path("Number").asText(), stocked);
        if (row.has("AccountId")) {
            known(estate.accounts, whole(row, "AccountId", place), place + ".AccountId");
            preset(row, "AllocatedOn", Times.text(now));
            estate.hold(row);
        }
        return 0;
    }

    private long grant(ObjectNode row, String place) {
        int account = whole(row, "AccountId", place);
        known(estate.accounts, account, place + ".AccountId");
        int months = row.has("ExpiryMonths") ? whole(row, "ExpiryMonths", place) : 12;
        return estate.ledger
                .grant(account, whole(row, "Credits", place), months, now, DotdigitalProvider.USER)
                .transactionId();
    }

    private int activity(ObjectNode row, String place) {
        String type = row.path("ActivityType").asText("");
        if (type.isEmpty()) {
            throw new IllegalArgumentException(place + ".ActivityType is missing");
        }
        int account = whole(row, "AccountId", place);
        known(estate.accounts, account, place + ".AccountId");
        long quantity = row.path("Quantity").asLong(0);
        estate.activity.add(new Activity(
                account,
                time(row.path("At"), place + ".At"),
                type,
                row.path("CountryIsoCode").asText(""),
                row.path("NetworkName").asText(""),
                quantity,
                row.path("ChargeableQuantity").asLong(quantity),
                row.path("Credits").isNumber() ? row.path("Credits").decimalValue() : BigDecimal.ZERO));
        return 0;
    }

    private static void preset(ObjectNode row, String name, String value) {
        if (!row.has(name)) {
            row.put(name, value);
        }
    }

    private static void known(Map<Integer, ObjectNode> rows, int id, String place) {
        if (!rows.containsKey(id)) {
            throw new IllegalArgumentException(place + ": there is no " + id);
        }
    }

    private static void fits(ObjectNode row, String contract, String place) {
        Map<String, Contract.Member> members = Contracts.of(contract).members();
        for (Map.Entry<String, JsonNode> one : row.properties()) {
            Contract.Member member = members.get(one.getKey());
            if (member == null) {
                throw new IllegalArgumentException(
                        place + "." + one.getKey() + ": " + contract.toLowerCase(Locale.ROOT) + " has no such field");
            }
            if (member.kind() == Contract.Kind.TIME) {
                row.put(one.getKey(), Times.text(time(one.getValue(), place + "." + one.getKey())));
            }
        }
        members.forEach((name, member) -> {
            if (member.required() && !row.hasNonNull(name)) {
                throw new IllegalArgumentException(place + "." + name + " is missing");
            }
        });
    }

    private static int whole(JsonNode row, String name, String place) {
        JsonNode value = row.path(name);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(place + "." + name + " must be a whole number");
        }
        return value.asInt();
    }

    private static Instant time(JsonNode value, String place) {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(place + " must be a time such as 2026-01-31T08:00:00Z", e);
        }
    }
}
