package dev.channelkit.sandbox.dotdigital;

import java.time.Instant;
import java.util.Objects;

/**
 * Credits that an account was granted, and what is left of them.
 *
 * @param transactionId its entry in the account's history
 * @param accountId the account
 * @param credits how many were granted
 * @param remaining how many are neither used nor lapsed
 * @param grantedAt when it was committed, by the sandbox's clock
 * @param expiresAt when what is left lapses
 */
public record Grant(
        long transactionId, int accountId, int credits, int remaining, Instant grantedAt, Instant expiresAt) {
    public Grant {
        Objects.requireNonNull(grantedAt, "grantedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
