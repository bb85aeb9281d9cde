package dev.channelkit.sandbox.internal.siesmart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SieSmartProviderTest {
    private final SieSmartProvider siesmart = new SieSmartProvider(1, SieSmartProfile.usual(), InstantSource.system());

    @Test
    void standsWhereTheSpecSays() {
        Map<String, String> token =
                Map.of("token", siesmart.services().get("token").path());

        assertThat(siesmart.basePath()).isEqualTo(siesmart.spec().basePath());
        assertThat(siesmart.spec().operations().stream()
                        .filter(operation -> !operation.server().isEmpty())
                        .collect(Collectors.toMap(
                                SpecOperation::server, operation -> operation.basePath() + operation.path())))
                .isEqualTo(token);
    }

    @Test
    void simulatesEveryOperationOfTheSpecAndNoOther() {
        assertThat(siesmart.simulated())
                .as("operations that the sandbox answers; teach SieSmartProvider those that are missing")
                .containsExactlyInAnyOrderElementsOf(siesmart.spec().operations().stream()
                        .filter(operation -> operation.server().isEmpty())
                        .map(SpecOperation::id)
                        .toList());
    }
}
