package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.model.Pricing;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The price of a unit, by how many there are. Every quantity from zero is in exactly one tier: tiers are given by where they end, so that nothing
 * lies between them and nothing in two, and the last has no end. Immutable.
 *
 * <!-- snippet: BillingPlatformBasics#tiers -->
 * <pre>{@code
 * RateTiers tiers = RateTiers.upTo(100, new BigDecimal("0.10"))
 *         .upTo(1000, new BigDecimal("0.08"))
 *         .above(new BigDecimal("0.05"));
 * }</pre>
 *
 * <p>On the wire a tier begins 0.0000000001 above the end of the one before, and the last has {@code -1} as its end, as clients of the platform do
 * it. Whether the rate of a tier holds for its own units or for all, the rating method of the product says.
 */
public final class RateTiers {
    /** What lies between two tiers. */
    static final BigDecimal STEP = new BigDecimal("0.0000000001");

    static final BigDecimal UNLIMITED = BigDecimal.ONE.negate();
    private static final int DECIMALS = 10;

    private final List<RateTier> tiers;

    private RateTiers(List<RateTier> tiers) {
        this.tiers = List.copyOf(tiers);
    }

    /**
     * The first tier.
     *
     * @param bound the last quantity in it, above zero, with ten decimals at most
     * @param rate the price of a unit in it, zero or more
     * @throws InvalidRequestException if they are not such
     */
    public static Open upTo(BigDecimal bound, BigDecimal rate) {
        return new Open(List.of()).upTo(bound, rate);
    }

    /** Like {@link #upTo(BigDecimal, BigDecimal)}. */
    public static Open upTo(long bound, BigDecimal rate) {
        return upTo(BigDecimal.valueOf(bound), rate);
    }

    /** One price for all quantities. */
    public static RateTiers flat(BigDecimal rate) {
        return new Open(List.of()).above(rate);
    }

    /**
     * What the platform has, the tiers of one rate and one currency, in whatever order.
     *
     * @throws InvalidTiersException if they leave a quantity out, hold one twice, have no unlimited end, or are otherwise not such
     */
    public static RateTiers of(List<Pricing> pricing) {
        List<TierProblem> problems = TierCheck.problems(pricing);
        if (!problems.isEmpty()) {
            throw new InvalidTiersException(problems);
        }
        List<RateTier> tiers = new ArrayList<>();
        for (Pricing tier : TierCheck.sorted(pricing)) {
            BigDecimal upper = Objects.requireNonNull(tier.upperBand());
            tiers.add(tier(
                    Objects.requireNonNull(tier.lowerBand()),
                    TierCheck.isUnlimited(upper) ? null : upper,
                    Objects.requireNonNull(tier.rate())));
        }
        return new RateTiers(tiers);
    }

    /** What is wrong with what the platform has; nothing if {@link #of} takes it. */
    public static List<TierProblem> problems(List<Pricing> pricing) {
        return TierCheck.problems(pricing);
    }

    /** The tiers, in ascending order. */
    public List<RateTier> tiers() {
        return tiers;
    }

    /**
     * The tier that a quantity is in.
     *
     * @throws InvalidRequestException if it is below zero
     */
    public RateTier tierOf(BigDecimal quantity) {
        if (quantity.signum() < 0) {
            throw refused("a quantity is zero or more, not " + quantity.toPlainString());
        }
        for (RateTier tier : tiers) {
            BigDecimal upper = tier.upper();
            if (upper == null || quantity.compareTo(upper) <= 0) {
                return tier;
            }
        }
        throw new IllegalStateException("the last tier has no end");
    }

    /** The tiers as the platform takes them, with bounds and rates alone. */
    public List<Pricing> pricing() {
        return tiers.stream()
                .map(tier -> Pricing.builder()
                        .lowerBand(tier.lower())
                        .upperBand(Objects.requireNonNullElse(tier.upper(), UNLIMITED))
                        .rate(tier.rate())
                        .build())
                .toList();
    }

    static RateTier tier(BigDecimal lower, @Nullable BigDecimal upper, BigDecimal rate) {
        return new RateTier(Objects.requireNonNull(plain(lower)), plain(upper), Objects.requireNonNull(plain(rate)));
    }

    /** Without zeros at the end, so that equal numbers are equal. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static InvalidRequestException refused(String what) {
        return new InvalidRequestException(what, CallDetails.none(), "nothing was sent; correct the tiers", null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateTiers that && tiers.equals(that.tiers);
    }

    @Override
    public int hashCode() {
        return tiers.hashCode();
    }

    /** The tiers. */
    @Override
    public String toString() {
        return tiers.toString();
    }

    /** Tiers of which the last is still to be given. Immutable. */
    public static final class Open {
        private final List<RateTier> tiers;

        private Open(List<RateTier> tiers) {
            this.tiers = tiers;
        }

        /**
         * The next tier.
         *
         * @param bound the last quantity in it, above that of the tier before, with ten decimals at most
         * @param rate the price of a unit in it, zero or more
         * @throws InvalidRequestException if they are not such
         */
        public Open upTo(BigDecimal bound, BigDecimal rate) {
            String name = "tier " + (tiers.size() + 1);
            BigDecimal upper = Objects.requireNonNull(plain(Objects.requireNonNull(bound, "bound")));
            if (upper.signum() <= 0) {
                throw refused(name + " would end at " + upper.toPlainString() + ", and tiers end above zero");
            }
            if (upper.scale() > DECIMALS) {
                throw refused(name + " would end at " + upper.toPlainString() + ", and bounds have " + DECIMALS
                        + " decimals at most");
            }
            BigDecimal before = last();
            if (before != null && upper.compareTo(before) <= 0) {
                throw refused(name + " would end at " + upper.toPlainString() + ", which is not above "
                        + before.toPlainString() + ", where the tier before ends");
            }
            List<RateTier> more = new ArrayList<>(tiers);
            more.add(tier(next(before), upper, checked(name, rate)));
            return new Open(more);
        }

        /** Like {@link #upTo(BigDecimal, BigDecimal)}. */
        public Open upTo(long bound, BigDecimal rate) {
            return upTo(BigDecimal.valueOf(bound), rate);
        }

        /**
         * The last tier, which has no end.
         *
         * @param rate the price of a unit in it, zero or more
         * @throws InvalidRequestException if it is not such
         */
        public RateTiers above(BigDecimal rate) {
            List<RateTier> all = new ArrayList<>(tiers);
            all.add(tier(next(last()), null, checked("tier " + (tiers.size() + 1), rate)));
            return new RateTiers(all);
        }

        private @Nullable BigDecimal last() {
            return tiers.isEmpty() ? null : tiers.get(tiers.size() - 1).upper();
        }

        private static BigDecimal next(@Nullable BigDecimal before) {
            return before == null ? BigDecimal.ZERO : before.add(STEP);
        }

        private static BigDecimal checked(String name, BigDecimal rate) {
            if (Objects.requireNonNull(rate, "rate").signum() < 0) {
                throw refused(name + " has a rate of " + rate.toPlainString() + ", and rates are zero or more");
            }
            return rate;
        }
    }
}
