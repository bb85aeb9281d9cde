package dev.channelkit.sandbox.dotdigital;

import java.util.List;
import java.util.Objects;

/**
 * A user of an account, as the platform has it.
 *
 * @param userId its id
 * @param accountId the account it belongs to
 * @param username the log-on name
 * @param enabled whether it may log on
 * @param roles the names of the roles that were granted to the user itself, in the order of their ids
 */
public record PortalUser(int userId, int accountId, String username, boolean enabled, List<String> roles) {
    public PortalUser {
        Objects.requireNonNull(username, "username");
        roles = List.copyOf(roles);
    }
}
