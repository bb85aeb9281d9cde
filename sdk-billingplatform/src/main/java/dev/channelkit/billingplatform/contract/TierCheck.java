package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.contract.TierProblem.Kind;
import dev.channelkit.billingplatform.model.Pricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with tiers that were read: walks up the quantities, and looks what each next tier leaves out or holds again. */
final class TierCheck {
    private final List<TierProblem> problems = new ArrayList<>();

    /** The last quantity that is in a tier; just below zero at first. */
    private BigDecimal reach = RateTiers.STEP.negate();

    private boolean endless;

    private TierCheck() {}

    static List<TierProblem> problems(List<Pricing> pricing) {
        return new TierCheck().of(pricing);
    }

    /** Whether a bound is how the platform writes that there is none. */
    static boolean isUnlimited(BigDecimal upper) {
        return upper.compareTo(RateTiers.UNLIMITED) == 0;
    }

    /** By where they begin. */
    static List<Pricing> sorted(List<Pricing> pricing) {
        return pricing.stream()
                .sorted(Comparator.comparing(tier -> Objects.requireNonNull(tier.lowerBand(), "lower")))
                .toList();
    }

    private List<TierProblem> of(List<Pricing> pricing) {
        if (pricing.isEmpty()) {
            return List.of(new TierProblem(Kind.NONE, null, null));
        }
        if (pricing.stream().map(TierCheck::owner).distinct().count() > 1) {
            return List.of(new TierProblem(Kind.MIXED, null, null));
        }
        for (Pricing tier : sorted(pricing.stream().filter(this::isWhole).toList())) {
            next(Objects.requireNonNull(tier.lowerBand()), Objects.requireNonNull(tier.upperBand()));
        }
        if (!endless) {
            add(Kind.NO_UNLIMITED_END, reach.add(RateTiers.STEP), null);
        }
        return List.copyOf(problems);
    }

    private boolean isWhole(Pricing tier) {
        BigDecimal lower = tier.lowerBand();
        BigDecimal upper = tier.upperBand();
        BigDecimal rate = tier.rate();
        if (rate == null || rate.signum() < 0) {
            add(rate == null ? Kind.NO_RATE : Kind.NEGATIVE_RATE, lower, null);
        }
        if (lower == null || upper == null) {
            add(Kind.NO_BOUND, lower, upper);
            return false;
        }
        if (!isUnlimited(upper) && upper.compareTo(lower) < 0) {
            add(Kind.REVERSED, lower, upper);
            return false;
        }
        return true;
    }

    private void next(BigDecimal begin, BigDecimal upper) {
        boolean unlimited = isUnlimited(upper);
        if (begin.signum() < 0) {
            add(Kind.BELOW_ZERO, begin, null);
        }
        BigDecimal lower = begin.max(BigDecimal.ZERO);
        if (!unlimited && upper.compareTo(lower) < 0) {
            return;
        }
        if (endless || lower.compareTo(reach) <= 0) {
            BigDecimal last = endless ? (unlimited ? null : upper) : unlimited ? reach : reach.min(upper);
            add(Kind.OVERLAP, lower, last);
        } else if (lower.subtract(reach).compareTo(RateTiers.STEP) > 0) {
            add(Kind.GAP, reach.add(RateTiers.STEP), lower.subtract(RateTiers.STEP));
        }
        endless |= unlimited;
        reach = unlimited ? reach : reach.max(upper);
    }

    private static List<@Nullable String> owner(Pricing tier) {
        List<@Nullable String> owner = new ArrayList<>();
        owner.add(tier.contractRateId());
        owner.add(tier.productId());
        owner.add(tier.accountProductId());
        owner.add(tier.packageProductId());
        owner.add(tier.rateClassProductId());
        owner.add(tier.currencyCode());
        return owner;
    }

    private void add(Kind kind, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        problems.add(new TierProblem(kind, RateTiers.plain(from), RateTiers.plain(to)));
    }
}
