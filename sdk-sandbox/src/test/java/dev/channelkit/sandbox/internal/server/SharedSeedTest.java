package dev.channelkit.sandbox.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedSeedTest {
    private final List<Long> made = new ArrayList<>();
    private final SharedSeed<String> seed = new SharedSeed<>(number -> {
        made.add(number);
        return "made from " + number;
    });

    @Test
    void makesTheDataOfOneSeedOnce() {
        assertThat(seed.of(1)).isSameAs(seed.of(1)).isEqualTo("made from 1");
        assertThat(made).containsExactly(1L);
    }

    @Test
    void makesOthersForAnotherSeed() {
        seed.of(1);

        assertThat(seed.of(2)).isEqualTo("made from 2");
        assertThat(seed.of(1)).isEqualTo("made from 1");
    }
}
