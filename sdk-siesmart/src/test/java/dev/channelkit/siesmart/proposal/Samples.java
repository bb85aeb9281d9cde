package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.DecisionRequest;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.math.BigDecimal;

/** Proposal 7 and what is sent to it. */
final class Samples {
    static final String T1 = "2026-01-13T09:14:03.968Z";
    static final String T2 = "2026-01-13T09:14:04.120Z";
    static final String T3 = "2026-01-13T09:14:05.001Z";
    static final String READ = "GET /proposals/7";

    private Samples() {}

    /** The proposal with these further members, as the provider writes it. */
    static String proposal(String members) {
        return "{\"proposalId\":7" + (members.isEmpty() ? "" : "," + members) + "}";
    }

    static String labelled(String label) {
        return proposal("\"label\":\"" + label + "\"");
    }

    /** The proposal as somebody has read it, under the first tag. */
    static Versioned<Proposal> read(Proposal.Builder proposal) {
        return Versioned.of(proposal.proposalId(7).build(), ETag.of(T1));
    }

    static Versioned<Proposal> readLabelled(String label) {
        return read(Proposal.builder().label(label));
    }

    static ProposalUpdate label(String label) {
        return ProposalUpdate.builder().label(label).build();
    }

    static CustomerInput.Builder acme() {
        return CustomerInput.builder().name("Acme Ltd").registrationNumber("01234567");
    }

    static AssetInput.Builder forklift() {
        return AssetInput.builder().iacCode("ITE2201").quantity(1).unitPrice(new BigDecimal("18000.00"));
    }

    static CalculationInput.Builder threeYears() {
        return CalculationInput.builder()
                .marketProductId(3)
                .priceListId(12)
                .paymentMethodId(1)
                .termMonths(36)
                .purchasePrice(new BigDecimal("18000.00"));
    }

    static DecisionRequest request() {
        return DecisionRequest.builder()
                .siemensMayContactCustomer(true)
                .siemensMayRequestCreditData(false)
                .prelease(false)
                .build();
    }
}
