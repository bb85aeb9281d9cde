package dev.channelkit.dotdigital.user;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.dotdigital.api.UsersOperations;
import dev.channelkit.dotdigital.internal.AlreadySo;
import dev.channelkit.dotdigital.model.GetUsersForAccountRequest;
import dev.channelkit.dotdigital.model.RemoveUserFromAccountRequest;
import dev.channelkit.dotdigital.model.User;
import dev.channelkit.dotdigital.model.UserIdRequest;
import java.util.Optional;

/**
 * The portal logins of an account. {@link #add add} is the bare call, whose answer may get lost;
 * {@link dev.channelkit.dotdigital.provisioning.Provisioning} adds a user once.
 */
public final class Users extends UsersOperations {

    /** Made by the client. */
    public Users(Transport transport) {
        super(transport);
    }

    /** The users of an account; those who were removed may stay among them, disabled. */
    public Pages<User> of(int accountId) {
        return list(GetUsersForAccountRequest.builder().accountId(accountId).build())
                .unique(User::userId);
    }

    /** The user of an account who logs on by that name, in whatever case. */
    public Optional<User> named(int accountId, String username) {
        return of(accountId).stream()
                .filter(user -> user.username().equalsIgnoreCase(username))
                .findFirst();
    }

    /** Removes a user. One who is gone already, or is there and disabled, is a success; one of another account is not gone. */
    public void remove(int accountId, int userId) {
        RemoveUserFromAccountRequest body = RemoveUserFromAccountRequest.builder()
                .accountId(accountId)
                .userId(userId)
                .build();
        AlreadySo.send(() -> remove(body), () -> isGone(accountId, userId));
    }

    private boolean isGone(int accountId, int userId) {
        return of(accountId).stream()
                        .filter(user -> user.userId() == userId)
                        .allMatch(user -> Boolean.FALSE.equals(user.isEnabled()))
                && !isOfAnother(accountId, userId);
    }

    private boolean isOfAnother(int accountId, int userId) {
        try {
            User user = get(UserIdRequest.builder().userId(userId).build());
            return user.accountId() != accountId && !Boolean.FALSE.equals(user.isEnabled());
        } catch (BadRequestException | NotFoundException e) {
            return false;
        }
    }
}
