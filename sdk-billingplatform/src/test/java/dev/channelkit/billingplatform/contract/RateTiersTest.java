package dev.channelkit.billingplatform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.contract.TierProblem.Kind;
import dev.channelkit.billingplatform.model.Pricing;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTiersTest {
    private static final BigDecimal RATE = new BigDecimal("0.10");

    @Test
    void goesOutAsThePlatformTakesIt() {
        RateTiers tiers = RateTiers.upTo(100, new BigDecimal("0.10"))
                .upTo(new BigDecimal("1000.50"), new BigDecimal("0.08"))
                .above(BigDecimal.ZERO);

        assertThat(tiers.pricing())
                .extracting(tier -> tier.lowerBand().toPlainString() + " "
                        + tier.upperBand().toPlainString() + " " + tier.rate().toPlainString())
                .containsExactly("0 100 0.1", "100.0000000001 1000.5 0.08", "1000.5000000001 -1 0");
        assertThat(RateTiers.of(tiers.pricing())).isEqualTo(tiers);
        assertThat(RateTiers.flat(RATE).pricing()).hasSize(1);
    }

    @Test
    void refusesWhatWouldLeaveOutOrHoldTwice() {
        RateTiers.Open open = RateTiers.upTo(100, RATE);
        assertThatThrownBy(() -> open.upTo(100, RATE))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("tier 2 would end at 100, which is not above 100");
        assertThatThrownBy(() -> open.upTo(99, RATE)).hasMessageContaining("not above 100");
        assertThatThrownBy(() -> RateTiers.upTo(0, RATE)).hasMessageContaining("tiers end above zero");
        assertThatThrownBy(() -> RateTiers.upTo(-1, RATE)).hasMessageContaining("tiers end above zero");
        assertThatThrownBy(() -> open.upTo(new BigDecimal("100.00000000001"), RATE))
                .hasMessageContaining("10 decimals at most");
        assertThatThrownBy(() -> open.above(new BigDecimal("-0.01"))).hasMessageContaining("rates are zero or more");
        assertThatThrownBy(() -> open.above(RATE).tierOf(new BigDecimal("-1"))).hasMessageContaining("zero or more");
    }

    @Test
    void tellsWhatIsWrongWithWhatWasRead() {
        assertThat(kinds(List.of())).containsExactly(Kind.NONE);
        assertThat(kinds(List.of(read("0", "100"), read("100.0000000001", "-1"))))
                .isEmpty();
        assertThat(RateTiers.problems(List.of(read("0", "100"), read("101", "-1"))))
                .extracting(TierProblem::toString)
                .containsExactly("GAP from 100.0000000001 to 100.9999999999");
        assertThat(RateTiers.problems(List.of(read("100", "-1"), read("0", "100"))))
                .extracting(TierProblem::toString)
                .containsExactly("OVERLAP from 100 to 100");
        assertThat(RateTiers.problems(List.of(read("0", "100"))))
                .extracting(TierProblem::toString)
                .containsExactly("NO_UNLIMITED_END from 100.0000000001 on");
        assertThat(RateTiers.problems(List.of(read("1", "-1"))))
                .extracting(TierProblem::toString)
                .containsExactly("GAP from 0 to 0.9999999999");
        assertThat(kinds(List.of(read("0", "-1"), read("0", "-1")))).containsExactly(Kind.OVERLAP);
        assertThat(kinds(List.of(read("0", "-1"), read("9", "3")))).containsExactly(Kind.REVERSED);
        assertThat(kinds(List.of(read("-5", "-1")))).containsExactly(Kind.BELOW_ZERO);
        assertThat(kinds(List.of(read("0", "-1").toBuilder().clearRate().build())))
                .containsExactly(Kind.NO_RATE);
        assertThat(kinds(List.of(
                        read("0", "-1").toBuilder().rate(new BigDecimal("-1")).build())))
                .containsExactly(Kind.NEGATIVE_RATE);
        assertThat(kinds(List.of(read("0", "-1").toBuilder().clearUpperBand().build())))
                .containsExactly(Kind.NO_BOUND, Kind.NO_UNLIMITED_END);
        assertThat(kinds(List.of(
                        read("0", "-1").toBuilder().currencyCode("EUR").build(),
                        read("0", "-1").toBuilder().currencyCode("USD").build())))
                .containsExactly(Kind.MIXED);
        assertThatThrownBy(() -> RateTiers.of(List.of(read("0", "100"))))
                .isInstanceOfSatisfying(
                        InvalidTiersException.class,
                        e -> assertThat(e.problems()).hasSize(1));
    }

    private static List<Kind> kinds(List<Pricing> pricing) {
        return RateTiers.problems(pricing).stream().map(TierProblem::kind).toList();
    }

    private static Pricing read(String lower, String upper) {
        return Pricing.builder()
                .lowerBand(new BigDecimal(lower))
                .upperBand(new BigDecimal(upper))
                .rate(RATE)
                .build();
    }
}
