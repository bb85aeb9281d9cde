package dev.channelkit.sandbox.internal.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SesProviderTest {
    @Test
    void standsWhereTheSpecSays() {
        SesProvider ses = new SesProvider(1, SesProfile.usual(), InstantSource.system());

        assertThat(ses.basePath()).isEqualTo(ses.spec().basePath());
        assertThat(ses.furtherPaths().values())
                .containsExactlyInAnyOrderElementsOf(ses.spec().operations().stream()
                        .map(SpecOperation::basePath)
                        .filter(path -> !path.equals(ses.basePath()))
                        .distinct()
                        .toList());
    }

    @Test
    void simulatesEveryOperationOfTheSpecAndNoOther() {
        SesProvider ses = new SesProvider(1, SesProfile.usual(), InstantSource.system());

        assertThat(ses.simulated())
                .as("operations that the sandbox answers; teach SesProvider those that are missing")
                .containsExactlyInAnyOrderElementsOf(Spec.of("ses").operations().stream()
                        .map(SpecOperation::id)
                        .toList());
    }
}
