package dev.channelkit.billingplatform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.contract.TierProblem.Kind;
import dev.channelkit.billingplatform.model.Pricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class RateTiersProperties {
    private static final BigDecimal STEP = new BigDecimal("0.0000000001");

    @Property
    void everyQuantityIsInExactlyOneTier(
            @ForAll @Size(max = 8) List<@BigRange(min = "0.0000000001", max = "1000000") @Scale(10) BigDecimal> bounds,
            @ForAll @BigRange(min = "0", max = "2000000") @Scale(10) BigDecimal anywhere) {
        RateTiers tiers = tiers(bounds);
        List<BigDecimal> quantities = new ArrayList<>(List.of(anywhere, BigDecimal.ZERO));
        for (BigDecimal bound : bounds) {
            quantities.addAll(List.of(bound, bound.add(STEP), bound.subtract(STEP)));
        }
        for (BigDecimal quantity : quantities) {
            List<Pricing> holding = tiers.pricing().stream()
                    .filter(tier -> quantity.compareTo(tier.lowerBand()) >= 0)
                    .filter(tier -> tier.upperBand().signum() < 0 || quantity.compareTo(tier.upperBand()) <= 0)
                    .toList();
            assertThat(holding).as("%s in %s", quantity, tiers).hasSize(1);
            assertThat(tiers.tierOf(quantity).rate())
                    .isEqualByComparingTo(holding.get(0).rate());
        }
        assertThat(RateTiers.of(tiers.pricing())).isEqualTo(tiers);
    }

    /** Held against counting: each of a few quantities is asked how many tiers it is in. */
    @Property
    void findsJustTheGapsAndOverlapsThatThereAre(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 12) Integer> starts,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(min = -1, max = 6) Integer> lengths) {
        int far = 30;
        int[] holding = new int[far];
        List<Pricing> read = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int lower = starts.get(i);
            int upper = lengths.get(i) < 0 ? far : lower + lengths.get(i);
            for (int at = lower; at <= upper && at < far; at++) {
                holding[at]++;
            }
            read.add(Pricing.builder()
                    .lowerBand(STEP.multiply(BigDecimal.valueOf(lower)))
                    .upperBand(upper == far ? BigDecimal.ONE.negate() : STEP.multiply(BigDecimal.valueOf(upper)))
                    .rate(BigDecimal.TEN)
                    .build());
        }

        List<TierProblem> problems = RateTiers.problems(read);
        for (int at = 0; at < far; at++) {
            BigDecimal quantity = STEP.multiply(BigDecimal.valueOf(at));
            assertThat(about(problems, quantity, Kind.GAP) || about(problems, quantity, Kind.NO_UNLIMITED_END))
                    .as("nothing holds %d of %s: %s", at, read, problems)
                    .isEqualTo(holding[at] == 0);
            assertThat(about(problems, quantity, Kind.OVERLAP))
                    .as("several hold %d of %s: %s", at, read, problems)
                    .isEqualTo(holding[at] > 1);
        }
    }

    private static boolean about(List<TierProblem> problems, BigDecimal quantity, Kind kind) {
        return problems.stream()
                .filter(problem -> problem.kind() == kind)
                .anyMatch(problem -> quantity.compareTo(Objects.requireNonNull(problem.from())) >= 0
                        && (problem.to() == null || quantity.compareTo(problem.to()) <= 0));
    }

    private static RateTiers tiers(List<BigDecimal> bounds) {
        TreeSet<BigDecimal> ascending = new TreeSet<>(bounds);
        if (ascending.isEmpty()) {
            return RateTiers.flat(BigDecimal.ONE);
        }
        long rate = 1;
        BigDecimal first = Objects.requireNonNull(ascending.pollFirst());
        RateTiers.Open open = RateTiers.upTo(first, BigDecimal.valueOf(rate));
        for (BigDecimal bound : ascending) {
            open = open.upTo(bound, BigDecimal.valueOf(++rate));
        }
        return open.above(BigDecimal.valueOf(++rate));
    }
}
