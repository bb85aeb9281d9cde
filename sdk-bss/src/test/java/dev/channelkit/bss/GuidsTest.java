package dev.channelkit.bss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidsTest {
    private static final String ID = "b0c5b6d0-53a1-4a53-8d0f-6e0f2f0b9a77";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "00000000-0000-0000-0000-000000000000"})
    void noneIsNone(String none) {
        assertThat(Guids.present(none)).isEmpty();
        assertThat(Guids.same(none, none)).isFalse();
    }

    @Test
    void lettersMayBeOfEitherCase() {
        assertThat(Guids.present(ID)).contains(ID);
        assertThat(Guids.same(ID, "B0C5B6D0-53A1-4A53-8D0F-6E0F2F0B9A77")).isTrue();
        assertThat(Guids.same(ID, ID.replace('7', '8'))).isFalse();
        assertThat(Guids.same(ID, null)).isFalse();
    }
}
