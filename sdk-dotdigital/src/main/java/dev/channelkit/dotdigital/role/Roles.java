package dev.channelkit.dotdigital.role;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.dotdigital.api.RolesOperations;
import dev.channelkit.dotdigital.internal.AlreadySo;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.AccountRoleRequest;
import dev.channelkit.dotdigital.model.Role;
import dev.channelkit.dotdigital.model.UserIdRequest;
import dev.channelkit.dotdigital.model.UserRoleRequest;
import java.util.List;

/** The vendor's roles, granted to one user, or to an account and so to all of its users. */
public final class Roles extends RolesOperations {

    /** Made by the client. */
    public Roles(Transport transport) {
        super(transport);
    }

    /** The roles that were granted to an account. */
    public List<Role> ofAccount(int accountId) {
        return ofAccount(AccountIdRequest.builder().accountId(accountId).build());
    }

    /** The roles that were granted to one user; those that come by the account are not among them. */
    public List<Role> ofUser(int userId) {
        return ofUser(UserIdRequest.builder().userId(userId).build());
    }

    /** Grants a role to one user. One that the user has already is a success. */
    public void grantToUser(int userId, int roleId) {
        UserRoleRequest body =
                UserRoleRequest.builder().userId(userId).roleId(roleId).build();
        AlreadySo.send(() -> grantToUser(body), () -> has(ofUser(userId), roleId));
    }

    /** Withdraws a role from one user. One that the user has not is a success. */
    public void withdrawFromUser(int userId, int roleId) {
        UserRoleRequest body =
                UserRoleRequest.builder().userId(userId).roleId(roleId).build();
        AlreadySo.send(() -> withdrawFromUser(body), () -> !has(ofUser(userId), roleId));
    }

    /** Grants a role to all users of an account. One that the account has already is a success. */
    public void grantToAccount(int accountId, int roleId) {
        AccountRoleRequest body =
                AccountRoleRequest.builder().accountId(accountId).roleId(roleId).build();
        AlreadySo.send(() -> grantToAccount(body), () -> has(ofAccount(accountId), roleId));
    }

    /** Withdraws a role from all users of an account. One that the account has not is a success. */
    public void withdrawFromAccount(int accountId, int roleId) {
        AccountRoleRequest body =
                AccountRoleRequest.builder().accountId(accountId).roleId(roleId).build();
        AlreadySo.send(() -> withdrawFromAccount(body), () -> !has(ofAccount(accountId), roleId));
    }

    private static boolean has(List<Role> roles, int roleId) {
        return roles.stream().anyMatch(role -> role.roleId() == roleId);
    }
}
