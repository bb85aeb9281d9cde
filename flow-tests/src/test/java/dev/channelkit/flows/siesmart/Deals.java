package dev.channelkit.flows.siesmart;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.SieSmartClientBuilder;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.DecisionRequest;
import dev.channelkit.siesmart.model.PostalAddress;
import dev.channelkit.siesmart.model.ProposalCreate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Clients of the simulated SieSmart, and what they propose. */
final class Deals {
    static final long OFFICE = 1;

    static final ProposalCreate EMPTY =
            ProposalCreate.builder().officeId(OFFICE).build();

    static final CustomerInput HARLOW = customer("Harlow Data Ltd");

    static final AssetInput SERVER = AssetInput.builder()
            .iacCode("ITE2201")
            .description("Rack server")
            .serialNumber("R200-004711")
            .quantity(2)
            .unitPrice(new BigDecimal("4500.50"))
            .build();

    static final DecisionRequest REQUEST = DecisionRequest.builder()
            .commentToRiskAnalyst("A test")
            .siemensMayContactCustomer(true)
            .siemensMayRequestCreditData(false)
            .prelease(false)
            .build();

    private Deals() {}

    /** Without limits and with waits that take no time. */
    static SieSmartClient client(SieSmartSandbox siesmart) {
        return builder(siesmart).build();
    }

    static SieSmartClientBuilder builder(SieSmartSandbox siesmart) {
        return builder(siesmart, ManualTime.autoAdvancing(Instant.parse("2025-07-01T12:00:00Z")));
    }

    /** Without limits, and with tokens of its own. */
    static SieSmartClientBuilder builder(SieSmartSandbox siesmart, TimeSource time) {
        return limited(siesmart, time).limits(Limits.none());
    }

    /** With the limits that clients have unless told otherwise. */
    static SieSmartClientBuilder limited(SieSmartSandbox siesmart, TimeSource time) {
        return SieSmartClient.builder()
                .urls(siesmart.baseUrl(), siesmart.tokenUrl())
                .credentials(siesmart.clientId(), siesmart.clientSecret())
                .credentialRegistry(new CredentialRegistry())
                .timeSource(time);
    }

    static CustomerInput customer(String name) {
        return CustomerInput.builder()
                .name(name)
                .legalFormId(3)
                .postalAddress(
                        PostalAddress.builder().city("Harlow").country("GB").build())
                .build();
    }

    static CalculationInput calculation(String price) {
        return CalculationInput.builder()
                .marketProductId(5)
                .priceListId(310)
                .paymentMethodId(1)
                .termMonths(36)
                .purchasePrice(new BigDecimal(price))
                .build();
    }

    /** All that a decision needs; above 10,000 it is not made at once. */
    static ProposalCreate complete(String price) {
        return EMPTY.toBuilder()
                .customer(HARLOW)
                .assets(List.of(SERVER))
                .calculation(calculation(price))
                .build();
    }
}
