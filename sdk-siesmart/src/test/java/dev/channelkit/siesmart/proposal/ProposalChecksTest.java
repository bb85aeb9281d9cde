package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.proposal.Samples.acme;
import static dev.channelkit.siesmart.proposal.Samples.forklift;
import static dev.channelkit.siesmart.proposal.Samples.threeYears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.siesmart.model.ProposalCreate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalChecksTest {
    private static final BigDecimal CENT_BELOW = new BigDecimal("-0.01");

    private static ProposalCreate.Builder office() {
        return ProposalCreate.builder().officeId(17);
    }

    private static ProposalCreate.Builder whole() {
        return office().customer(acme().build())
                .assets(List.of(forklift().build()))
                .calculation(threeYears().build());
    }

    static Stream<ProposalCreate> whatMayBeRight() {
        return Stream.of(
                office().build(),
                office().salesContactId(204).label("CRM-7").build(),
                whole().build(),
                whole().assets(List.of()).build(), // some products have none
                whole().customer(acme().customerId(90).build()).build(),
                whole().customer(acme().name(" ").customerId(90).build()).build(),
                whole().assets(List.of(forklift().unitPrice(BigDecimal.ZERO).build()))
                        .build(),
                whole().calculation(threeYears()
                                .termMonths(1)
                                .purchasePrice(BigDecimal.ZERO)
                                .deposit(BigDecimal.ZERO)
                                .build())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("whatMayBeRight")
    void letsThroughWhatMayBeRight(ProposalCreate body) {
        assertThatCode(() -> ProposalChecks.check(body)).doesNotThrowAnyException();
    }

    static Stream<Arguments> whatCannotBeRight() {
        return Stream.of(
                Arguments.of("calculation is missing", office().customer(acme().build())),
                Arguments.of(
                        "customer is missing", office().calculation(threeYears().build())),
                Arguments.of(
                        "customer and calculation are missing",
                        office().assets(List.of(forklift().build()))),
                Arguments.of(
                        "customer has neither customerId nor name",
                        whole().customer(acme().name(" ").build())),
                Arguments.of(
                        "assets[1].iacCode is blank",
                        whole().assets(List.of(
                                forklift().build(), forklift().iacCode("\t").build()))),
                Arguments.of(
                        "assets[0].quantity is 0",
                        whole().assets(List.of(forklift().quantity(0).build()))),
                Arguments.of(
                        "assets[0].unitPrice is negative: -0.01",
                        whole().assets(List.of(forklift().unitPrice(CENT_BELOW).build()))),
                Arguments.of(
                        "calculation.termMonths is 0",
                        whole().calculation(threeYears().termMonths(0).build())),
                Arguments.of(
                        "calculation.purchasePrice is negative: -0.01",
                        whole().calculation(
                                        threeYears().purchasePrice(CENT_BELOW).build())),
                Arguments.of(
                        "calculation.deposit is negative",
                        whole().calculation(threeYears().deposit(CENT_BELOW).build())),
                Arguments.of(
                        "calculation.residualValue is negative",
                        whole().calculation(
                                        threeYears().residualValue(CENT_BELOW).build())),
                Arguments.of(
                        "calculation.commission is negative",
                        whole().calculation(threeYears().commission(CENT_BELOW).build())));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRight")
    void refusesWhatCannotBeRight(String what, ProposalCreate.Builder body) {
        assertThatThrownBy(() -> ProposalChecks.check(body.build()))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.advice()).isNotBlank();
                })
                .hasMessageContaining(what);
    }
}
