package dev.channelkit.sandbox.internal.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DotdigitalProviderTest {
    private final DotdigitalProvider dotdigital =
            new DotdigitalProvider(1, DotdigitalProfile.usual(), InstantSource.system());

    @Test
    void standsWhereTheSpecSays() {
        assertThat(dotdigital.basePath()).isEqualTo(dotdigital.spec().basePath());
    }

    @Test
    void simulatesEveryOperationOfTheSpecAndNoOther() {
        Set<String> specified =
                dotdigital.spec().operations().stream().map(SpecOperation::id).collect(Collectors.toSet());

        assertThat(dotdigital.simulated())
                .as("operations that the sandbox answers; teach DotdigitalProvider those that are missing")
                .containsExactlyInAnyOrderElementsOf(specified);
        assertThat(specified).containsAll(Troubles.WRITES).containsAll(Troubles.GRANTS);
    }
}
