package dev.channelkit.sandbox.dotdigital;

import java.time.Instant;
import java.util.Objects;

/**
 * An inbound number, or a keyword on a short code, that an account holds.
 *
 * @param accountId the account
 * @param number digits only
 * @param keyword the keyword on a short code; empty for the whole number
 * @param allocatedAt since when, by the sandbox's clock
 */
public record HeldNumber(int accountId, String number, String keyword, Instant allocatedAt) {
    public HeldNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(allocatedAt, "allocatedAt");
    }
}
