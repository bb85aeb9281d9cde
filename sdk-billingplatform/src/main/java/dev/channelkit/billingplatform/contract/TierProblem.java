package dev.channelkit.billingplatform.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with tiers that were read.
 *
 * @param kind what
 * @param from the first quantity that it is about; null where it is about none
 * @param to the last one; null where there is no end, or it is about no quantity
 */
public record TierProblem(
        Kind kind, @Nullable BigDecimal from, @Nullable BigDecimal to) {

    /** Kinds of problems. */
    public enum Kind {
        /** There are no tiers. */
        NONE,
        /** Quantities that are in no tier. */
        GAP,
        /** Quantities that are in more than one. */
        OVERLAP,
        /** No tier is unlimited, so quantities from here on are in none. */
        NO_UNLIMITED_END,
        /** A tier ends before it begins. */
        REVERSED,
        /** A tier has no lower or no upper bound. */
        NO_BOUND,
        /** A tier begins below zero. */
        BELOW_ZERO,
        /** A tier has no rate. */
        NO_RATE,
        /** A tier has a rate below zero. */
        NEGATIVE_RATE,
        /** The tiers are of several rates or currencies: read those of one. */
        MIXED
    }

    /** One line, for a log. */
    @Override
    public String toString() {
        return kind
                + (from == null
                        ? ""
                        : " from " + from.toPlainString() + (to == null ? " on" : " to " + to.toPlainString()));
    }
}
