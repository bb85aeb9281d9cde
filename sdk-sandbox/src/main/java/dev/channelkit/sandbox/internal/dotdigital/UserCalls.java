package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.time.InstantSource;
import java.util.List;

/** Portal users. A log-on name is given once on the whole platform, without case. */
final class UserCalls {
    private static final List<String> NAMED =
            List.of("Username", "Firstname", "LastName", "EmailAddress", "MobilePhoneNumber", "LandlinePhoneNumber");
    private static final List<String> COPIED = List.of("Notes", "ChangePasswordAtNextLogon");

    private final DotdigitalProfile profile;
    private final InstantSource clock;

    UserCalls(DotdigitalProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Result add(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.openAccount(account);
        NAMED.forEach(asked::required);
        free(estate, asked.required("Username"), 0);
        String password = strong(asked);
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        asked.copy(user, NAMED);
        user.put("ChangePasswordAtNextLogon", false);
        asked.copy(user, COPIED);
        int id = estate.nextUserId();
        user.put("UserId", id)
                .put("AccountId", account)
                .put("IsEnabled", true)
                .put("CreatedOn", Times.text(clock.instant()));
        estate.users.put(id, user);
        estate.passwords.put(id, password);
        return switch (profile.addUserAnswer()) {
            case "number" -> Result.number(id);
            case "empty" -> Result.empty();
            default ->
                new Result(
                        "AddUserToAccountResponse",
                        JsonNodeFactory.instance.objectNode().put("UserId", id));
        };
    }

    Result get(Estate estate, Exchange exchange) {
        int id = new Asked(exchange, profile).number("UserId");
        return new Result("User", shown(estate, estate.user(id)));
    }

    Result list(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.account(account);
        List<ObjectNode> found = estate.users.values().stream()
                .filter(user -> user.path("AccountId").asInt() == account)
                .toList();
        return asked.page("UserPage", "Users", found, user -> shown(estate, user));
    }

    Result update(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int id = asked.number("UserId");
        ObjectNode user = estate.user(id).deepCopy();
        asked.text("Username").ifPresent(name -> free(estate, name, id));
        for (String name : NAMED) {
            if (exchange.body().has(name)) {
                user.put(name, asked.required(name));
            }
        }
        asked.copy(user, COPIED);
        asked.copy(user, List.of("IsEnabled"));
        estate.users.put(id, user);
        return new Result("User", shown(estate, user));
    }

    Result remove(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int account = asked.number("AccountId");
        estate.account(account);
        int id = asked.number("UserId");
        ObjectNode user = estate.users.get(id);
        if (user == null || user.path("AccountId").asInt() != account) {
            return asked.already(FaultException.notFound("UserId", "User " + id + " of account " + account));
        }
        if (!profile.keepsRemovedUsers()) {
            estate.forgetUser(id);
        } else if (user.path("IsEnabled").asBoolean()) {
            user.put("IsEnabled", false);
        } else {
            return asked.already(FaultException.argument("UserId", "The user is already removed."));
        }
        return Result.done();
    }

    Result setPassword(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        int id = asked.number("UserId");
        ObjectNode user = estate.user(id);
        estate.passwords.put(id, strong(asked));
        asked.copy(user, List.of("ChangePasswordAtNextLogon"));
        return Result.done();
    }

    private static void free(Estate estate, String name, int besides) {
        if (estate.isTaken(name, besides)) {
            throw FaultException.duplicate("Username", "The user name is already in use.");
        }
    }

    private static String strong(Asked asked) {
        String password = asked.required("Password");
        boolean complex = password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit);
        if (password.length() <= 8 || !complex) {
            throw FaultException.argument(
                    "Password", "The password must exceed 8 characters and have capitals, small letters and digits.");
        }
        return password;
    }

    private static ObjectNode shown(Estate estate, ObjectNode user) {
        ObjectNode shown = user.deepCopy();
        var roles = shown.putArray("Roles");
        estate.rolesOfUser(user.path("UserId").asInt()).forEach(role -> roles.add(estate.role(role)));
        return shown;
    }
}
