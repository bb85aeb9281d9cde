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

/** The vendor's roles, granted to one user, or to an account and so to all of its users. To grant what is granted already is a success. */
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

    /** {@inheritDoc} One that the user has already is a success. */
    @Override
    public void grantToUser(UserRoleRequest body) {
        AlreadySo.send(() -> super.grantToUser(body), () -> has(ofUser(body.userId()), body.roleId()));
    }

    /** {@inheritDoc} One that the user has not is a success. */
    @Override
    public void withdrawFromUser(UserRoleRequest body) {
        AlreadySo.send(() -> super.withdrawFromUser(body), () -> !has(ofUser(body.userId()), body.roleId()));
    }

    /** {@inheritDoc} One that the account has already is a success. */
    @Override
    public void grantToAccount(AccountRoleRequest body) {
        AlreadySo.send(() -> super.grantToAccount(body), () -> has(ofAccount(body.accountId()), body.roleId()));
    }

    /** {@inheritDoc} One that the account has not is a success. */
    @Override
    public void withdrawFromAccount(AccountRoleRequest body) {
        AlreadySo.send(() -> super.withdrawFromAccount(body), () -> !has(ofAccount(body.accountId()), body.roleId()));
    }

    private static boolean has(List<Role> roles, int roleId) {
        return roles.stream().anyMatch(role -> role.roleId() == roleId);
    }
}
