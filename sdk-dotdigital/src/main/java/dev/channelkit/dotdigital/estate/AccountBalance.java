package dev.channelkit.dotdigital.estate;

import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountStatus;
import dev.channelkit.dotdigital.model.CreditBalance;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an account has left, at the moment at which it was asked.
 *
 * @param account whose it is
 * @param credits how many are left
 * @param nextExpiryOn when the next of them lapse; null when none will, or the provider did not say
 * @param nextExpiryCredits how many do then; null when the provider did not say
 */
public record AccountBalance(
        Account account,
        long credits,
        @Nullable Instant nextExpiryOn,
        @Nullable Integer nextExpiryCredits) {

    static AccountBalance of(Account account, CreditBalance balance) {
        OffsetDateTime next = balance.nextExpiryOn();
        return new AccountBalance(
                account, balance.balance(), next == null ? null : next.toInstant(), balance.nextExpiryCredits());
    }

    public int accountId() {
        return account.accountId();
    }

    /** Whether the account may not send at present; its credits lapse all the same. */
    public boolean isSuspended() {
        return account.status().known() == AccountStatus.SUSPENDED.known();
    }

    /** Whether the account is closed. */
    public boolean isClosed() {
        return account.status().known() == AccountStatus.CLOSED.known();
    }

    /** Whether some of the credits lapse before that moment. */
    public boolean expiresBefore(Instant moment) {
        return nextExpiryOn != null && nextExpiryOn.isBefore(moment);
    }

    /** Id and figures; not the account's details. */
    @Override
    public String toString() {
        return "AccountBalance[" + accountId() + ": " + credits + " credits, next expiry " + nextExpiryOn + "]";
    }
}
