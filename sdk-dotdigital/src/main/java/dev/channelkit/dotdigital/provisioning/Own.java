package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.dotdigital.model.InboundNumber;
import dev.channelkit.dotdigital.model.User;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account has, as the provider lists it. By what name the calls take the account is a guess: a provider that knows another one may list
 * what is not the account's, and nothing can be gone by then, least of all to remove it.
 */
final class Own {
    private final Subjects subjects;

    Own(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @throws CustomerConflictException when one says that it belongs to another account */
    List<User> users(int accountId) {
        List<User> users = subjects.users().of(accountId).toList();
        users.forEach(user -> check(user.has(User.Field.ACCOUNT_ID) ? user.accountId() : null, accountId, "users"));
        return users;
    }

    /** @throws CustomerConflictException when one says that another account holds it */
    List<InboundNumber> numbers(int accountId) {
        List<InboundNumber> numbers = subjects.numbers().of(accountId);
        numbers.forEach(number -> check(number.accountId(), accountId, "numbers"));
        return numbers;
    }

    private static void check(@Nullable Integer owner, int accountId, String what) {
        if (owner != null && owner != accountId) {
            throw Conflicts.of(
                    Kind.NOT_ITS_OWN,
                    "the provider lists " + what + " of account " + owner + " as those of account " + accountId,
                    "see by what name the provider takes the account, and correct it with an overlay",
                    accountId);
        }
    }
}
