package dev.channelkit.dotdigital.credit;

import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.commons.reference.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credits that an account was granted, or was to be.
 *
 * @param reference the caller's own name for it
 * @param accountId the account
 * @param credits how many, in whole units
 * @param expiryMonths the months until what is left of them lapses, from 1 to 12
 * @param transactionId its entry in the account's history; null where only the answer is known, which does not tell it
 * @param balance the credits of the account right after it; null where the provider did not say
 * @param expiresOn when what is left of it lapses; null where the provider did not say
 */
public record CreditGrant(
        Reference reference,
        int accountId,
        int credits,
        int expiryMonths,
        @Nullable Long transactionId,
        @Nullable Long balance,
        @Nullable Instant expiresOn) {

    /**
     * What an entry of the journal is about, such as the one of a {@link dev.channelkit.commons.journal.WriteInDoubtException}: as it was
     * asked for, with what is known of its outcome.
     *
     * @throws IllegalArgumentException when the entry is of another operation than {@link Credits#GRANT}
     */
    public static CreditGrant of(JournalEntry entry) {
        return GrantFacts.grant(entry);
    }
}
