package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.READ;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.T2;
import static dev.channelkit.siesmart.proposal.Samples.proposal;
import static dev.channelkit.siesmart.proposal.Samples.threeYears;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.Proposal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationsTest {
    private static final String ADD = "POST /proposals/7/calculation";
    private static final String PUT = "PUT /proposals/7/calculation";
    private static final String NOW = proposal("\"calculation\":{\"marketProductId\":3,\"priceListId\":12,"
            + "\"paymentMethodId\":1,\"termMonths\":36,\"purchasePrice\":18000,\"deposit\":1800.5,"
            + "\"residualValue\":null,\"currency\":\"GBP\",\"instalmentAmount\":523.45}");
    private static final CalculationInput SENT =
            threeYears().deposit(new BigDecimal("1800.50")).build();

    private static Versioned<Proposal> read() {
        return Samples.read(Proposal.builder());
    }

    @Test
    void addsUnderTheTagAndReadsTheNewOne() {
        try (StubbedSieSmart siesmart = inOrder(ok(NOW), tagged(T2, NOW))) {
            assertThat(siesmart.client().calculations().add(read(), SENT).etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(ADD, READ);
            assertThat(siesmart.received().get(0).getBody().utf8()).contains("\"purchasePrice\":18000.00");
        }
    }

    @Test
    void aLostAnswerIsSettledThoughAmountsHaveOtherZeros() {
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, NOW))) {
            assertThat(siesmart.client().calculations().add(read(), SENT).etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(ADD, READ);
        }
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, NOW))) {
            assertThat(siesmart.client()
                            .calculations()
                            .replace(7, ETag.of(T1), SENT)
                            .etag())
                    .isEqualTo(ETag.of(T2));
            assertThat(siesmart.requests()).containsExactly(PUT, READ);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1800.5,1800.51",
        "1800.5,null",
        "36,48",
        "'\"marketProductId\":3','\"marketProductId\":4'",
        "'\"priceListId\":12','\"priceListId\":13'",
        "'\"paymentMethodId\":1','\"paymentMethodId\":2'",
        "18000,18001"
    })
    void isUnknownWhereAnotherCalculationIsThere(String sent, String there) {
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, NOW.replace(sent, there)))) {
            assertThatThrownBy(() -> siesmart.client().calculations().replace(read(), SENT))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void isUnknownWhereNoneIsThere() {
        try (StubbedSieSmart siesmart = inOrder(lost(), tagged(T2, proposal("")))) {
            assertThatThrownBy(() -> siesmart.client().calculations().add(7, ETag.of(T1), SENT))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void sendsNothingThatCannotBeRight() {
        CalculationInput none = threeYears().termMonths(0).build();
        try (StubbedSieSmart siesmart = inOrder()) {
            Calculations calculations = siesmart.client().calculations();

            assertThatThrownBy(() -> calculations.add(read(), none)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> calculations.add(7, ETag.of(T1), none))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> calculations.replace(read(), none)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> calculations.replace(7, ETag.of(T1), none))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(siesmart.requests()).isEmpty();
        }
    }
}
