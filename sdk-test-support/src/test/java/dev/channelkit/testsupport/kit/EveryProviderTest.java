package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EveryProviderTest {

    @Test
    void runsTheKit() {
        KitGuard guard = new KitGuard(
                Path.of(System.getProperty("channelkit.specs")).toAbsolutePath().getParent());

        assertThat(guard.specs()).isNotEmpty();
        assertThat(guard.problems()).isEmpty();
    }
}
