package dev.channelkit.dotdigital.provisioning;

import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountStatus;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import java.util.List;
import java.util.Locale;

/** What a plan cannot go on from. */
final class Conflicts {
    private Conflicts() {}

    static CustomerConflictException of(Kind kind, String what, String advice, int accountId) {
        return new CustomerConflictException(kind, what, advice, List.of(accountId), null);
    }

    static CustomerConflictException several(Reference customer, List<Account> found) {
        return new CustomerConflictException(
                Kind.SEVERAL_ACCOUNTS,
                found.size() + " accounts carry the reference " + customer,
                "keep one of them, and take the reference away from the others",
                found.stream().map(Account::accountId).toList(),
                null);
    }

    /** @throws CustomerConflictException when nothing can be set up in it */
    static void refuseUnlessOpen(Account account) {
        AccountStatus status = account.status();
        if (status.known() == AccountStatus.CLOSED.known()) {
            throw of(
                    Kind.ACCOUNT_CLOSED,
                    "the account " + account.accountId() + " is closed",
                    "give the customer another key to set up a new one",
                    account.accountId());
        }
        if (status.known() == AccountStatus.SUSPENDED.known()) {
            throw of(
                    Kind.ACCOUNT_SUSPENDED,
                    "the account " + account.accountId() + " is suspended",
                    "reactivate it first: accounts().reactivate(…)",
                    account.accountId());
        }
    }

    /** Whether the provider refused it for what it was given. */
    static boolean isRefusal(ChannelKitException e) {
        return e instanceof BadRequestException || e instanceof ConflictException;
    }

    /** Whether the provider's type of error says that it is there already; the types are an open set. */
    static boolean isDuplicate(ChannelKitException e) {
        String code = e.details().providerCode();
        return e instanceof ConflictException
                || code != null && code.toLowerCase(Locale.ROOT).contains("duplicate");
    }
}
