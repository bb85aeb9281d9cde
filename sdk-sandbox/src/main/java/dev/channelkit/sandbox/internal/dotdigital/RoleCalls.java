package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.util.Collection;
import java.util.Set;

/** Roles, and to whom they are granted. What an account has is not listed with its users. */
final class RoleCalls {
    private final DotdigitalProfile profile;

    RoleCalls(DotdigitalProfile profile) {
        this.profile = profile;
    }

    Result all(Estate estate, Exchange exchange) {
        return list(estate.roles.values());
    }

    Result ofUser(Estate estate, Exchange exchange) {
        int id = user(estate, exchange);
        return list(estate.rolesOfUser(id).stream().map(estate::role).toList());
    }

    Result ofAccount(Estate estate, Exchange exchange) {
        int id = account(estate, exchange);
        return list(estate.rolesOfAccount(id).stream().map(estate::role).toList());
    }

    Result addToUser(Estate estate, Exchange exchange) {
        return add(exchange, estate, estate.rolesOfUser(user(estate, exchange)), "User");
    }

    Result removeFromUser(Estate estate, Exchange exchange) {
        return remove(exchange, estate, estate.rolesOfUser(user(estate, exchange)));
    }

    Result addToAccount(Estate estate, Exchange exchange) {
        return add(exchange, estate, estate.rolesOfAccount(account(estate, exchange)), "Account");
    }

    Result removeFromAccount(Estate estate, Exchange exchange) {
        return remove(exchange, estate, estate.rolesOfAccount(account(estate, exchange)));
    }

    private int user(Estate estate, Exchange exchange) {
        int id = new Asked(exchange, profile).number("UserId");
        estate.user(id);
        return id;
    }

    private int account(Estate estate, Exchange exchange) {
        int id = new Asked(exchange, profile).number("AccountId");
        estate.account(id);
        return id;
    }

    private Result add(Exchange exchange, Estate estate, Set<Integer> granted, String target) {
        Asked asked = new Asked(exchange, profile);
        int id = asked.number("RoleId");
        String to = estate.role(id).path("AppliesTo").asText();
        if (!to.equals("Both") && !to.equals(target)) {
            throw FaultException.argument(
                    "RoleId", "The role cannot be granted to a" + (target.equals("User") ? " user." : "n account."));
        }
        return granted.add(id)
                ? Result.done()
                : asked.already(FaultException.duplicate("RoleId", "The role is already granted."));
    }

    private Result remove(Exchange exchange, Estate estate, Set<Integer> granted) {
        Asked asked = new Asked(exchange, profile);
        int id = asked.number("RoleId");
        estate.role(id);
        return granted.remove(id)
                ? Result.done()
                : asked.already(FaultException.argument("RoleId", "The role is not granted."));
    }

    private static Result list(Collection<ObjectNode> roles) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("Roles").addAll(roles);
        return new Result("RoleList", body);
    }
}
