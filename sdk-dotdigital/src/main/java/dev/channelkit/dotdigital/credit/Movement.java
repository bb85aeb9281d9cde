package dev.channelkit.dotdigital.credit;

import dev.channelkit.dotdigital.model.CreditTransaction;
import dev.channelkit.dotdigital.model.CreditTransactionType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's history.
 *
 * @param id of the entry
 * @param kind what it is
 * @param credits with a sign
 * @param on when, by the provider's clock
 * @param expiresOn of a grant; null when it is not told
 * @param user the mark of the API user who did it; null when that is not told
 */
record Movement(
        long id,
        Kind kind,
        int credits,
        Instant on,
        @Nullable Instant expiresOn,
        @Nullable String user) {

    /** As far as it matters for grants. */
    enum Kind {
        GRANT,
        /** Of a type that is not known, such as a number: a grant, if it adds. */
        UNKNOWN,
        OTHER
    }

    /** @throws dev.channelkit.commons.codec.MissingFieldException when it lacks what every entry has */
    static Movement of(CreditTransaction transaction) {
        OffsetDateTime expiresOn = transaction.expiresOn();
        String user = transaction.createdBy();
        return new Movement(
                transaction.transactionId(),
                kind(transaction.type()),
                transaction.credits(),
                transaction.createdOn().toInstant(),
                expiresOn == null ? null : expiresOn.toInstant(),
                user == null || user.isBlank() ? null : ApiUser.mark(user));
    }

    private static Kind kind(CreditTransactionType type) {
        return switch (type.known()) {
            case ADDED -> Kind.GRANT;
            case UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.OTHER;
        };
    }

    /** Whether it may be a grant. */
    boolean adds() {
        return kind != Kind.OTHER && credits > 0;
    }

    /** Whether it may be the grant of so many credits. */
    boolean mayGrant(int amount) {
        return kind != Kind.OTHER && credits == amount;
    }
}
