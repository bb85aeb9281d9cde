package dev.channelkit.sandbox.internal.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BillingPlatformProviderTest {
    private final BillingPlatformProvider billing =
            new BillingPlatformProvider(1, BillingPlatformProfile.usual(), InstantSource.system());

    @Test
    void standsWhereTheSpecSaysForAnOrganisationOfItsOwn() {
        assertThat(billing.written(billing.basePath() + "/login"))
                .isEqualTo(billing.spec().basePath() + "/login");
        assertThat(billing.spec().operations().stream()
                        .filter(operation -> operation.server().equals("auth"))
                        .map(operation -> operation.basePath() + operation.path()))
                .containsExactly(billing.written(billing.furtherPaths().get("tokenUrl")));
    }

    @Test
    void simulatesEveryOperationOfTheSpecAndNoOther() {
        assertThat(billing.simulated())
                .as("operations that the sandbox answers; teach BillingPlatformProvider those that are missing")
                .containsExactlyInAnyOrderElementsOf(billing.spec().operations().stream()
                        .map(SpecOperation::id)
                        .toList());
    }
}
