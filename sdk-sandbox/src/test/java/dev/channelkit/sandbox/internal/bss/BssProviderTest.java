package dev.channelkit.sandbox.internal.bss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BssProviderTest {
    private final BssProvider bss = new BssProvider(1, BssProfile.usual(), InstantSource.system());

    @Test
    void standsWhereTheSpecSays() {
        assertThat(bss.basePath()).isEqualTo(bss.spec().basePath());
        assertThat(bss.spec().operations().stream()
                        .filter(operation -> !operation.server().isEmpty())
                        .map(operation -> operation.basePath() + operation.path()))
                .containsExactly(bss.furtherPaths().get("tokenUrl"));
    }

    @Test
    void simulatesEveryOperationOfTheSpecAndNoOther() {
        assertThat(Stream.concat(bss.simulated().stream(), Stream.of("createToken")))
                .as("operations that the sandbox answers; teach BssProvider those that are missing")
                .containsExactlyInAnyOrderElementsOf(
                        bss.spec().operations().stream().map(SpecOperation::id).toList());
    }
}
